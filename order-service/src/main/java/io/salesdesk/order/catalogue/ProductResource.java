package io.salesdesk.order.catalogue;

import io.salesdesk.order.catalogue.persistence.Category;
import io.salesdesk.order.catalogue.persistence.ProductDetails;
import io.salesdesk.order.catalogue.persistence.ProductEntity;
import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/products")
@Tag(name = "products")
@RunOnVirtualThread
public class ProductResource {

    private final Products products;
    private final MaintainProducts maintain;
    private final Commands commands;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ProductResource(
            Products products, MaintainProducts maintain, Commands commands, BusinessClock clock, AuditTrail audit) {
        this.products = products;
        this.maintain = maintain;
        this.commands = commands;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param unitPrice tax-inclusive
     * @param validFrom today when absent
     */
    public record ProductRequest(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 60) String model,
            @Nullable @Size(max = 60) String colour,
            @NotNull Category category,
            @NotNull Unit unit,
            @Nullable Boolean active,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 6)
            BigDecimal listUnitPrice,

            @Nullable @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 6)
            BigDecimal floorUnitPrice,

            @NotNull @DecimalMin("0") @DecimalMax("0.99") @Digits(integer = 1, fraction = 4)
            BigDecimal taxRate,

            @Nullable LocalDate validFrom) {

        ProductDetails toDetails(LocalDate today) {
            return new ProductDetails(
                    number,
                    name,
                    nameEn,
                    model,
                    colour,
                    category,
                    unit,
                    !Boolean.FALSE.equals(active),
                    currency,
                    listUnitPrice,
                    floorUnitPrice,
                    taxRate,
                    validFrom == null ? today : validFrom);
        }
    }

    /** @param floorUnitPrice absent where the company set none */
    public record FloorPrice(
            UUID productId,
            @Nullable BigDecimal floorUnitPrice,
            @Nullable String currency) {}

    @GET
    @Permission("read")
    @Transactional
    public Page<ProductView> list(
            @QueryParam("number") @Nullable String number,
            @QueryParam("model") @Nullable String model,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable Category category,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = products.page(new Products.Filter(number, model, name, category, active), page);
        var prices = products.prices(found.stream().map(ProductEntity::id).toList(), clock.today());
        return page.page(
                found,
                product -> new PageRequest.Position(product.number(), product.id()),
                product -> ProductView.of(product, prices.get(product.id())));
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    public ProductView get(@PathParam("id") String id) {
        var product = find(id);
        return ProductView.of(
                product, products.price(product.id(), clock.today()).orElse(null));
    }

    /** 底线价 (ORD-27): confidential, so that every look at it is recorded. */
    @GET
    @Path("/{id}/floor-price")
    @Permission("read.confidential")
    @Transactional
    public FloorPrice floorPrice(@PathParam("id") String id) {
        var product = find(id);
        audit.record("read.confidential", "product", product.id(), Map.of("member", "floorUnitPrice"));
        return products.price(product.id(), clock.today())
                .map(price -> new FloorPrice(product.id(), price.floorUnitPrice(), price.currency()))
                .orElseGet(() -> new FloorPrice(product.id(), null, null));
    }

    @POST
    @Permission("product.maintain")
    public Response add(@NotNull @Valid ProductRequest request) {
        return commands.create(
                request,
                () -> maintain.list(request.toDetails(clock.today())),
                stored -> ProductView.of(stored.product(), stored.price()));
    }

    @PUT
    @Path("/{id}")
    @Permission("product.maintain")
    public Response change(@PathParam("id") UUID id, @NotNull @Valid ProductRequest request) {
        return commands.execute(
                request,
                () -> maintain.change(id, request.toDetails(clock.today())),
                stored -> ProductView.of(stored.product(), stored.price()));
    }

    private ProductEntity find(String id) {
        ProductEntity product;
        try {
            product = products.findById(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            product = products.byNumber(id).orElse(null);
        }
        if (product == null) {
            throw new RejectedException(new CatalogueRejection.UnknownProduct());
        }
        return Objects.requireNonNull(product);
    }
}
