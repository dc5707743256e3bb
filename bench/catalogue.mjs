// What a catalogue costs, built from the source. Prints two tables and fails where a bound is broken:
// createCatalogue with inference against the floor (at most 4×), and time per scope at 100k against 1k (at most 2×).
import { buildCore } from "./build-core.mjs";
import { families } from "./catalogue-names.mjs";
import { measure } from "./measure.mjs";

const sizes = [1_000, 10_000, 100_000];
const large = sizes.at(-1);
const rounds = 9;
/** A small catalogue as often as it takes to handle as many scopes as a large one has: both leave the same garbage in a round. */
const repeatedly = (task, size) => [task, large / size];

const core = await buildCore();
let broken = 0;
const check = (figure, bound) => {
  if (figure > bound) broken++;
  return `${figure.toFixed(2)}${figure > bound ? " !" : ""}`.padStart(9);
};

/** The least that a tree of resources can cost: split every name, put its segments into nested Maps, and nothing else. */
function floor(names, separator) {
  const root = new Map();
  for (const name of names) {
    let node = root;
    for (const segment of name.split(separator)) {
      let next = node.get(segment);
      if (next === undefined) {
        next = new Map();
        node.set(segment, next);
      }
      node = next;
    }
  }
  return root;
}

const row = (title, cells) => console.log(title.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join(""));

row("createCatalogue ÷ floor", sizes);
for (const [family, { separator, namesOf }] of Object.entries(families)) {
  row(
    family,
    sizes.map((size) => {
      const names = namesOf(size);
      const { floor: least, inferred } = measure(
        {
          floor: repeatedly(() => floor(names, separator), size),
          inferred: repeatedly(() => core.createCatalogue(names), size),
        },
        rounds,
      );
      return check(inferred / least, 4);
    }),
  );
}

/** Every operation of core that takes a catalogue or a value, on all scopes of a catalogue. */
function operations(names) {
  const catalogue = core.createCatalogue(names);
  const half = names.filter((_, i) => i % 2 === 0);
  const text = core.formatScopeParameter(names);
  const implying = core.createCatalogue(names.map((name, i) => ({ name, implies: i % 2 ? [names[i - 1]] : [] })));
  const requires = (i) => [[names[i]], [names[i + 1], names[(i * 7) % names.length]]];
  const calls = half.map((name, i) => ({ id: name, requires: requires(i * 2) }));
  return {
    createCatalogue: () => core.createCatalogue(names),
    inferGrammar: () => core.inferGrammar(names),
    addScopes: () => core.addScopes(catalogue, half, names),
    removeScopes: () => core.removeScopes(catalogue, names, half),
    toggleResource: () => core.toggleResource(catalogue, half, catalogue.roots[0].id),
    checkState: () => core.checkState(catalogue, half, catalogue.roots[0].id),
    effectiveScopes: () => core.effectiveScopes(implying, half),
    minimalScopes: () => core.minimalScopes(implying, names),
    diffScopes: () => core.diffScopes(half, names),
    parseScopeParameter: () => core.parseScopeParameter(text),
    formatScopeParameter: () => core.formatScopeParameter(names),
    searchCatalogue: () => core.searchCatalogue(catalogue, "resource1"),
    ...(core.unlockedOperations && { unlockedOperations: () => core.unlockedOperations(catalogue, half, calls) }),
    ...(core.leastPrivilege && { leastPrivilege: () => core.leastPrivilege(catalogue, calls.slice(0, 50)) }),
    ...(core.narrowGrant && {
      narrowGrant: () => core.narrowGrant({ catalogue, requestedScopes: names, requiredScopes: half, submitted: half }),
    }),
  };
}

const [small] = sizes;
const { namesOf } = families["a:b:read"];
const fast = operations(namesOf(small));
const slow = operations(namesOf(large));
console.log("");
row("µs per scope", [small, large, "ratio"]);
for (const name of Object.keys(fast)) {
  const times = measure({ fast: repeatedly(fast[name], small), slow: [slow[name], 1] }, rounds);
  const [one, other] = [(times.fast * 1000) / small, (times.slow * 1000) / large];
  row(name, [one.toFixed(3), other.toFixed(3), check(other / one, 2)]);
}

// No operation: what is without bound here bounds diffScopes and formatScopeParameter, which must know a name that comes twice.
const [few, many] = [namesOf(small), namesOf(large)];
const sets = measure({ few: repeatedly(() => new Set(few), small), many: [() => new Set(many), 1] }, rounds);
const [one, other] = [(sets.few * 1000) / small, (sets.many * 1000) / large];
row("(new Set of the names)", [one.toFixed(3), other.toFixed(3), (other / one).toFixed(2).padStart(9)]);

if (broken > 0) {
  console.error(`${broken} figures are over their bound (marked !)`);
  process.exitCode = 1;
}
