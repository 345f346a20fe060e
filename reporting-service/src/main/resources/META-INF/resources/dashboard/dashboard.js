import { finishSignIn, forget, signIn, token, useToken } from './session.js';
import { Stream } from './stream.js';
import { TEXTS } from './texts.js';

const $ = id => document.getElementById(id);
const LANGUAGE = 'salesdesk.language';

let language = localStorage.getItem(LANGUAGE) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
let period = 'day';
let streams = {};
let board = null;
let refreshing = null;
let connected = null;

const text = key => TEXTS[language][key] ?? key;

function number(value, digits) {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value);
}

// Decimal strings go to the formatter as they are: it takes them without a detour over floating point.
function money({ amount, currency }) {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { style: 'currency', currency }).format(amount);
}

// Amounts have at most as many decimals as their currency, so sums are exact in its minor unit.
function sums(rows) {
  const byCurrency = new Map();
  for (const { amount: { amount, currency } } of rows) {
    const [whole, part = ''] = amount.replace('-', '').split('.');
    const minor = BigInt(whole + part) * (amount.startsWith('-') ? -1n : 1n);
    const known = byCurrency.get(currency) ?? { minor: 0n, digits: part.length };
    byCurrency.set(currency, { minor: known.minor + minor, digits: part.length });
  }
  return [...byCurrency].sort().map(([currency, { minor, digits }]) => {
    const sign = minor < 0n ? '-' : '';
    const plain = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
    const amount = digits === 0 ? plain : plain.slice(0, -digits) + '.' + plain.slice(-digits);
    return money({ amount: sign + amount, currency });
  });
}

function cell(content, className) {
  const td = document.createElement('td');
  td.textContent = content ?? '';
  if (className) td.className = className;
  return td;
}

function row(cells, changed) {
  const tr = document.createElement('tr');
  tr.append(...cells);
  if (changed) tr.className = 'changed';
  return tr;
}

function fill(id, rows, columns, emptyText) {
  if (rows.length === 0 && emptyText) {
    const td = cell(text(emptyText), 'empty');
    td.colSpan = columns;
    $(id).replaceChildren(row([td]));
  } else {
    $(id).replaceChildren(...rows);
  }
}

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const newest = rows => rows.reduce((latest, { row: { date } }) => (date > latest ? date : latest), '');

// Totals of the latest business day that the stream has told of: a stream may stay open over midnight.
function ofTheDay(stream) {
  const rows = [...(stream?.rows.values() ?? [])];
  const day = newest(rows);
  return rows.filter(({ row: { date } }) => date === day);
}

function drawSales(changedKey) {
  const rows = ofTheDay(streams.sales).sort((a, b) => Number(b.row.amount.amount) - Number(a.row.amount.amount));
  fill('sellers', rows.map(({ key, row: r }) => row([
    cell(r.salespersonName ?? r.salespersonId), cell(r.officeName), cell(number(r.count, 0), 'number'),
    cell(money(r.amount), 'number')], key === changedKey)), 4, 'nothing');
  $('sales-total').textContent = sums(rows.map(({ row: r }) => r)).join('\n') || '–';
  $('orders-total').textContent = number(rows.reduce((sum, { row: r }) => sum + r.count, 0), 0);
}

function drawCollections() {
  $('collected-total').textContent = sums(ofTheDay(streams.collections).map(({ row: r }) => r)).join('\n') || '–';
}

function drawWork(changedKey) {
  const now = today();
  const rows = [...(streams.worklist?.rows.values() ?? [])]
    .filter(({ row: r }) => !r.dueOn || r.dueOn <= now || r.dueOn <= newestBusinessDate())
    .sort((a, b) => a.row.since.localeCompare(b.row.since));
  fill('work', rows.map(({ key, row: r }) => row([
    cell(text(r.kind)), cell(r.number), cell(r.customerName), cell(r.salespersonName),
    cell(r.amount ? money(r.amount) : '', 'number'), cell(r.sinceDate, 'number')], key === changedKey)), 6, 'noWork');
  $('work-total').textContent = number(rows.length, 0) + (streams.worklist?.complete === false ? '+' : '');
}

// In a demo the business clock is ahead of this one; the streams' own dates tell.
const newestBusinessDate = () => board?.period === 'DAY' ? board.to : today();

function drawBoard() {
  if (!board) return;
  const line = ({ rank, subject, sales, shipped, collected }, name, ranked) => row([
    cell(ranked ? rank : '', 'number'), cell(name ?? subject?.name ?? subject?.id), cell(money(sales), 'number'),
    cell(money(shipped), 'number'), cell(money(collected), 'number')]);
  fill('leaders', board.salespeople.map(r => line(r, null, true)), 5, 'nothing');
  fill('regions', board.regions.map(r => line(r, null, false)), 5);
  fill('total', board.total.map(r => line(r, text('total'), false)), 5);
}

// Changes come in bursts; the board is asked for once when one is over.
function refreshBoard() {
  if (refreshing) return;
  refreshing = setTimeout(async () => {
    refreshing = null;
    const bearer = token();
    if (!bearer) return;
    try {
      const response = await fetch('/api/v1/leaderboard?period=' + period, { headers: { Authorization: 'Bearer ' + bearer } });
      if (response.ok) {
        board = await response.json();
        drawBoard();
        drawWork(null);
      }
    } catch {
      // The streams say that the connection is lost, and ask again when it is back.
    }
  }, 300);
}

function drawTexts() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach(node => { node.textContent = text(node.dataset.text); });
  $('language').textContent = text('language');
  drawConnection();
  if (streams.sales) {
    drawSales(null);
    drawCollections();
    drawWork(null);
    drawBoard();
  }
}

function drawConnection() {
  $('connection').className = connected ? 'connection ' + connected : 'connection';
  $('connection').textContent = connected ? text(connected) : '';
}

function connection(state) {
  if (state === 401 || state === 403) {
    signOut(text(state === 401 ? 'expired' : 'unknownPerson'));
    return;
  }
  connected = state;
  drawConnection();
  if (state === 'live') refreshBoard();
}

function signOut(reason) {
  Object.values(streams).forEach(stream => stream.stop());
  streams = {};
  board = null;
  forget();
  show(reason);
}

function show(problem) {
  const bearer = token();
  $('login').hidden = Boolean(bearer);
  $('board').hidden = !bearer;
  $('sign-out').hidden = !bearer;
  $('login-error').hidden = !problem;
  $('login-error').textContent = problem ?? '';
  if (!bearer) {
    connected = null;
    drawConnection();
    return;
  }
  streams = {
    sales: new Stream('sales', bearer, key => { drawSales(key); refreshBoard(); }, connection),
    collections: new Stream('collections', bearer, () => { drawCollections(); refreshBoard(); }, connection),
    worklist: new Stream('worklist', bearer, drawWork, connection),
  };
}

$('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem(LANGUAGE, language);
  drawTexts();
});
$('sign-out').addEventListener('click', () => signOut(null));
$('sign-in').addEventListener('click', () => signIn().catch(problem => show(text('failed') + problem.message)));
$('token-form').addEventListener('submit', event => {
  event.preventDefault();
  useToken($('token').value);
  $('token').value = '';
  show(token() ? null : text('expired'));
});
document.querySelectorAll('[data-period]').forEach(button => button.addEventListener('click', () => {
  period = button.dataset.period;
  document.querySelectorAll('[data-period]').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
  refreshBoard();
}));

drawTexts();
finishSignIn().then(() => show(null), problem => show(text('failed') + problem.message));
