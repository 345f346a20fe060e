package io.salesdesk.bench;

import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.story.BareStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the stack's processes take of the machine, as Linux counts it. */
final class Processes {

    /** Of {@code getconf CLK_TCK}, which is the same on every Linux that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int STATE_COLUMN = 2;
    private static final int PARENT = 3 - STATE_COLUMN;
    private static final int USER_TIME = 13 - STATE_COLUMN;
    private static final int CHILDREN_SYSTEM_TIME = 16 - STATE_COLUMN;
    private static final int START = 21 - STATE_COLUMN;
    private static final double BYTES_PER_KIBIBYTE = 1024;

    private final Supplier<Map<Long, String>> processes;

    /** @param root of the checkout that the stack runs in */
    Processes(Path root) {
        var layout = new Layout(root);
        processes = () -> {
            var owners = new HashMap<Long, String>();
            for (var part : Part.values()) {
                layout.process(part).ifPresent(process -> owners.put(process.pid(), part.id()));
            }
            return owners;
        };
    }

    /** Of a stack that the bench started for itself. */
    Processes(BareStack stack) {
        processes = () -> {
            var owners = new HashMap<Long, String>();
            stack.allProcesses().forEach((part, all) -> all.forEach(process -> owners.put(process.pid(), part)));
            return owners;
        };
    }

    /**
     * Processor time since a process began, in core-milliseconds.
     *
     * @param parts by part of the stack, child processes included
     * @param self the load generator's
     * @param machine of everything on the machine
     */
    record Cpu(Map<String, Double> parts, double self, double machine) {

        Cpu minus(Cpu before) {
            var spent = new LinkedHashMap<String, Double>();
            parts.forEach((part, millis) -> spent.put(part, millis - before.parts.getOrDefault(part, 0.0)));
            return new Cpu(spent, self - before.self, machine - before.machine);
        }

        /** Of the stack, without the load generator. */
        double stack() {
            return parts.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** The share of all that was spent which went to processes that have no part in the bench, 0 to 1. */
        double foreign() {
            return machine == 0 ? 0 : Math.max(0, (machine - stack() - self) / machine);
        }
    }

    Cpu cpu() {
        var parts = new LinkedHashMap<String, Double>();
        var owners = processes.get();
        var byPid = stats();
        byPid.forEach((pid, fields) -> {
            var owner = owner(pid, owners, byPid);
            if (owner != null) {
                parts.merge(owner, time(fields), Double::sum);
            }
        });
        var own = byPid.get(ProcessHandle.current().pid());
        return new Cpu(parts, own == null ? 0 : time(own), machine());
    }

    /** Resident memory of each part in MB (millions of bytes), child processes included. */
    Map<String, Double> residentMegabytes() {
        var resident = new LinkedHashMap<String, Double>();
        var owners = processes.get();
        var byPid = stats();
        byPid.forEach((pid, fields) -> {
            var owner = owner(pid, owners, byPid);
            if (owner != null) {
                resident.merge(owner, residentMegabytes(pid, owner), Double::sum);
            }
        });
        return resident;
    }

    /** Time since the process began, to a hundredth of a second; its start as Java tells it is up to a second off. */
    static Duration age(ProcessHandle process) throws IOException {
        long began = Long.parseLong(stat(process.pid())[START]) * MILLIS_PER_TICK;
        var up = Files.readString(Path.of("/proc/uptime")).split(" ", 2)[0];
        return Duration.ofMillis((long) (Double.parseDouble(up) * 1000) - began);
    }

    /** The part that a process or one of its ancestors is. */
    private static @Nullable String owner(long pid, Map<Long, String> owners, Map<Long, long[]> stats) {
        for (long process = pid; process > 1; ) {
            var owner = owners.get(process);
            if (owner != null) {
                return owner;
            }
            var fields = stats.get(process);
            process = fields == null ? 0 : fields[0];
        }
        return null;
    }

    private static double time(long[] fields) {
        return fields[1] * MILLIS_PER_TICK;
    }

    /** Parent and ticks, with those of children that ended, by process. */
    private static Map<Long, long[]> stats() {
        var stats = new HashMap<Long, long[]>();
        ProcessHandle.allProcesses().forEach(process -> {
            try {
                var fields = stat(process.pid());
                long ticks = 0;
                for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
                    ticks += Long.parseLong(fields[i]);
                }
                stats.put(process.pid(), new long[] {Long.parseLong(fields[PARENT]), ticks});
            } catch (NoSuchFileException ended) {
                // It ended between the list and the look.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return stats;
    }

    /** From the process's state on; the program's name before it stands in brackets and may hold blanks. */
    private static String[] stat(long pid) throws IOException {
        var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }

    /** User, nice, system, interrupts and what a hypervisor took of all processors. */
    private static double machine() {
        try {
            var fields = Files.readString(Path.of("/proc/stat"))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .split(" +");
            long busy = 0;
            for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
                busy += Long.parseLong(fields[i]);
            }
            return busy * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of PostgreSQL's many processes shared pages count in equal shares, so that its buffers count once. */
    private static double residentMegabytes(long pid, String part) {
        var counted = part.equals(Part.POSTGRES.id()) ? "Pss:" : "Rss:";
        try {
            return Files.readString(Path.of("/proc/" + pid + "/smaps_rollup"))
                    .lines()
                    .filter(line -> line.startsWith(counted))
                    .mapToDouble(
                            line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * BYTES_PER_KIBIBYTE / 1_000_000)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
