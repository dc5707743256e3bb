// results.json -> RESULTS.md: node bench/report.mjs writes it again.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { SIZES } from "./lib/sizes.mjs";
import { bestPeer, figure, OPERATIONS, show, TITLES } from "./statistics.mjs";
import { targets } from "./targets.mjs";

const times = (a, b) => `${show(a / b)}×`;

function report(results) {
  const { samples, labels, bytes, picker, floor, floors, versions, more } = results;
  const lines = [];
  const table = (head, rows) =>
    lines.push(
      `| ${head.join(" | ")} |`,
      `|${head.map(() => "---").join("|")}|`,
      ...rows.map((row) => `| ${row.join(" | ")} |`),
      "",
    );
  lines.push(
    "# Benchmark: results",
    "",
    `One run of ${Math.round(results.seconds / 60)} min on ${results.date.slice(0, 10)}: Chromium ${results.chromium} headless, Node ${results.node}, ${results.machine}; load ${results.load.map((n) => n.toFixed(1)).join(", ")} at its end.`,
    "",
    "Milliseconds from the action to the first painted frame that shows its effect: the box, and the emitted array. Each repetition opens two",
    "fresh pages for each adapter, in turn. A figure is the median over repetitions of the median within a page; ± is half the distance between the quartiles.",
    "n/a: cannot do it. –: not measured, because a page of it took over 6 s here or with fewer scopes. >10 s: gave up. (n): fewer repetitions, for",
    "a peer that is in no row within twice the best.",
    "The adapters, and what each is and is not timed for, are described in README.md beside this file.",
    "",
  );
  const names = (size) => {
    const rank = (name) => (name.startsWith(picker) ? 0 : floors.includes(name) ? 1 + floors.indexOf(name) : 9);
    return Object.keys(samples[size]).sort((a, b) => rank(a) - rank(b) || labels[a]?.localeCompare(labels[b]));
  };

  for (const size of Object.keys(samples)) {
    const mine = samples[size][picker];
    const base = samples[size][floor];
    lines.push(`## ${SIZES[size].toLocaleString("en")} scopes`, "");
    if (mine) {
      table(
        ["row", "scope-picker", "busy", "floor: windowed plain DOM", "ratio", "best peer", "", "ratio"],
        OPERATIONS.map((operation) => {
          const own = figure(mine[operation]);
          if (own?.value === undefined) return [TITLES[operation], own?.over ? ">10 s" : "–", "", "", "", "", "", ""];
          const idle = figure(mine.idle, "task")?.value ?? 0;
          const under = figure(base?.[operation]);
          const best = bestPeer(results, size, operation);
          return [
            TITLES[operation],
            `**${show(own.value)}** ±${show((own.high - own.low) / 2)}`,
            show(Math.max(0, figure(mine[operation], "task").value - idle)),
            under?.value === undefined ? "–" : `${show(under.value)} ±${show((under.high - under.low) / 2)}`,
            under?.value === undefined ? "–" : times(own.value, under.value),
            best === null ? "–" : labels[best[0]],
            best === null ? "–" : `${show(best[1].value)} ±${show((best[1].high - best[1].low) / 2)}`,
            best === null ? "–" : times(own.value, best[1].value),
          ];
        }),
      );
    }
    const planned = Math.max(...Object.values(samples[size]).map((one) => one["mount collapsed"]?.length ?? 0));
    table(
      ["", ...Object.values(TITLES)],
      names(size).map((name) => [
        labels[name] ?? name,
        ...OPERATIONS.map((operation) => {
          const found = figure(samples[size][name][operation]);
          if (found === null) return operation === "filter" && samples[size][name]["clear all"] ? "n/a" : "–";
          if (found.over) return ">10 s";
          if (found.failed) return "failed";
          return `${show(found.value)} ±${show((found.high - found.low) / 2)}${found.n < planned ? ` (${found.n})` : ""}`;
        }),
      ]),
    );
    const cell = (name, field) => {
      const found = figure(samples[size][name][field]);
      return found?.value === undefined
        ? "–"
        : field.startsWith("nodes")
          ? String(found.value)
          : show(Math.max(0, found.value));
    };
    table(
      [
        "",
        "heap after mount, MiB: unfolded",
        "folded",
        "with the data in its format: unfolded",
        "folded",
        "elements: unfolded",
        "folded",
        "remarks",
      ],
      names(size).map((name) => [
        labels[name] ?? name,
        ...[
          "heap expanded",
          "heap collapsed",
          "heap with data expanded",
          "heap with data collapsed",
          "nodes expanded",
          "nodes collapsed",
        ].map((field) => cell(name, field)),
        [samples[size][name].notes, ...new Set(samples[size][name].errors ?? [])].filter(Boolean).join("; "),
      ]),
    );
  }

  if (more) lines.push("## Beside the tables", "", ...remarks(more), "");

  lines.push("## Size", "", "Minified and gzipped, without React: what an import adds to a page.", "");
  table(
    ["import", "bytes", "budget"],
    results.imports.map(({ name, bytes: own, budget }) => [`\`${name}\``, own, budget]),
  );
  table(
    ["page of the benchmark, over one with React alone", "JS, B", "CSS, B"],
    Object.keys(bytes)
      .filter((name) => name !== "_base" && !name.startsWith("vanilla"))
      .sort((a, b) => bytes[a].js - bytes[b].js)
      .map((name) => [labels[name] ?? name, bytes[name].js - bytes._base.js, bytes[name].css]),
  );

  lines.push("## Targets", "");
  table(
    ["target", "met", "measured"],
    targets(results).map(({ text, met, shown }) => [text, met === null ? "–" : met ? "yes" : "**no**", shown]),
  );
  lines.push(
    "## Versions",
    "",
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
    "",
  );
  return lines.join("\n");
}

function remarks(more) {
  const { catalogue, firstFrame, tickUncontrolled, tickControlled, tickInForm, leaks, wheel, keyboard } = more;
  const lines = [];
  if (catalogue && !catalogue.error) {
    lines.push(
      `- \`createCatalogue\` with a given grammar, in a fresh page: ${Object.entries(catalogue)
        .map(([size, ms]) => `${SIZES[size].toLocaleString("en")} scopes ${show(ms)} ms`)
        .join(", ")}. It is not part of a mount above: a catalogue is made once.`,
    );
  }
  if (firstFrame && !firstFrame.error) {
    lines.push(
      `- Mount at 102 scopes: ${firstFrame.first} of ${firstFrame.total} rows are there when the first frame has been measured, ${firstFrame.rows} soon after; layout shift ${show(firstFrame.shift)}.`,
    );
  }
  for (const [what, tick] of [
    ["uncontrolled", tickUncontrolled],
    ["controlled", tickControlled],
    ["in a form, all others on", tickInForm],
  ]) {
    if (tick && !tick.error)
      lines.push(
        `- One tick at 22,000 scopes, ${what}, CPU throttled 4×: ${show(tick.painted)} ms to the painted frame (worst of ten ${show(tick.worst)}; an idle frame takes ${show(tick.idle)}); the click with its array and layout ${show(tick.click)} ms.`,
      );
  }
  if (leaks && !leaks.error) {
    const state = ({ nodes, listeners, heap }) => `${nodes} nodes, ${listeners} listeners, ${heap.toFixed(2)} MiB`;
    lines.push(
      `- Mounts and unmounts: after 20 ${state(leaks.before)}; after 120 ${state(leaks.middle)}; after 220 ${state(leaks.after)}.`,
    );
  }
  if (wheel && !wheel.error)
    lines.push(
      `- By wheel through ${wheel.rows.toLocaleString("en")} rows: ${wheel.turns} turns of ${wheel.delta} px, ${wheel.frames} frames, ${wheel.blank} of them with a blank spot, the longest for ${show(wheel.longest)} ms; ${wheel.reachedEnd ? "the last row was reached" : "the last row was not reached"}.`,
    );
  if (keyboard && !keyboard.error)
    lines.push(
      `- By keyboard through ${keyboard.rows.toLocaleString("en")} rows: ${keyboard.presses} keys, up to row ${keyboard.byPage.toLocaleString("en")} by pages; longest blank ${show(keyboard.longest)} ms; faults: ${keyboard.faults.length === 0 ? "none" : [...new Set(keyboard.faults)].slice(0, 5).join("; ")}.`,
    );
  for (const [name, { error } = {}] of Object.entries(more)) if (error) lines.push(`- ${name} failed: ${error}`);
  return lines;
}

/** Writes RESULTS.md, laid out as the lint rules want it. */
export function writeReport(results) {
  const here = import.meta.dirname;
  writeFileSync(`${here}/RESULTS.md`, report(results));
  execFileSync("npx", ["biome", "format", "--write", "bench/RESULTS.md"], { cwd: `${here}/..`, stdio: "ignore" });
}

if (process.argv[1] === import.meta.filename) {
  writeReport(JSON.parse(readFileSync(`${import.meta.dirname}/results.json`, "utf8")));
}
