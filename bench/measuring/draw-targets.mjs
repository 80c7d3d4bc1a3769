import { number } from "./report.mjs";
import { TARGETS, verdict } from "./targets.mjs";

const [WIDTH, ROW, TOP, LEFT, RIGHT] = [1000, 24, 56, 430, 140];
const SPAN = 16;
const COLORS = { aim: "#2e7d32", must: "#b58900", no: "#c0392b" };

/** A bar a target: how many times better than `must` it is, on a logarithmic scale. A tick shows `aim`. */
export function drawTargets(values) {
  const height = TOP + TARGETS.length * ROW + 16;
  const line = `<line x1="${x(1)}" x2="${x(1)}" y1="${TOP - 6}" y2="${height - 12}" stroke="#333"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${text(12, 22, "Measured against must (line) and aim (tick): longer is better", 'font-size="15"')}
${text(x(1), TOP - 12, "must", 'text-anchor="middle"')}
${TARGETS.map((target, index) => bar(target, values[target.id], TOP + index * ROW)).join("\n")}
${line}
</svg>
`;
}

function bar(target, value, y) {
  const { must, aim, better, what, unit } = target;
  const times = (one) => (better === "less" ? must / one : one / must);
  const parts = [text(12, y + 14, what)];
  if (value === undefined) parts.push(text(LEFT + 6, y + 14, "not measured", 'fill="#777"'));
  else {
    const color = COLORS[verdict(target, value)];
    parts.push(
      `<rect x="${LEFT}" y="${y + 2}" width="${x(times(value)) - LEFT}" height="${ROW - 8}" fill="${color}"/>`,
    );
    parts.push(text(WIDTH - RIGHT + 10, y + 14, `${number(value)} ${unit}`));
  }
  const tick = x(times(aim));
  parts.push(`<line x1="${tick}" x2="${tick}" y1="${y}" y2="${y + ROW - 4}" stroke="#333" stroke-dasharray="2 2"/>`);
  return parts.join("");
}

/** From a sixteenth of `must` to sixteen times as good. */
function x(times) {
  const share = (Math.log(times) / Math.log(SPAN) + 1) / 2;
  return Math.round(LEFT + Math.min(1, Math.max(0.01, share)) * (WIDTH - LEFT - RIGHT));
}

function text(left, top, words, attributes = "") {
  return `<text x="${left}" y="${top}" ${attributes}>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
}
