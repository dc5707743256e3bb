// Deterministic workloads. A workload is a forest of {id, label, children?}; leaves are scopes (id = scope).
import sipgate from "#sipgate";
import { SIZES } from "./sizes.mjs";

/** `nsI:resJ[:subK]:{read,write}`: 20-40 resources per namespace, 2 verbs per leaf group, depth 3-4. */
export function synthetic(count) {
  let seed = 0x2f6e2b1;
  const rand = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % n;
  };
  const scopes = [];
  for (let ns = 0; scopes.length < count; ns++) {
    const resources = 20 + rand(21);
    for (let res = 0; res < resources && scopes.length < count; res++) {
      const subs = res === 0 ? 2 : rand(4); // 0 = the verbs hang directly off the resource
      for (let sub = 0; sub < Math.max(1, subs) && scopes.length < count; sub++) {
        const stem = `ns${ns}:res${res}${subs ? `:sub${sub}` : ""}`;
        scopes.push(`${stem}:read`, `${stem}:write`);
      }
    }
  }
  return scopes.slice(0, count);
}

/** Groups scopes by ':' into a forest. Leaves keep the full scope as label, groups their last segment. */
export function toForest(scopes) {
  const roots = [];
  const byId = new Map();
  for (const scope of scopes) {
    const parts = scope.split(":");
    let siblings = roots;
    for (let i = 1; i < parts.length; i++) {
      const id = parts.slice(0, i).join(":");
      let group = byId.get(id);
      if (!group) {
        group = { id, label: parts[i - 1], children: [] };
        byId.set(id, group);
        siblings.push(group);
      }
      siblings = group.children;
    }
    siblings.push({ id: scope, label: scope });
  }
  return roots;
}

/** Everything an adapter or the driver may ask about one workload. */
export function makeWorkload(size) {
  const S = size === "S";
  const definitions = S ? sipgate : synthetic(SIZES[size]).map((name) => ({ name }));
  const roots = toForest(definitions.map(({ name }) => name));
  const leaves = []; // in tree order
  const groups = [];
  const under = new Map(); // group id -> leaf ids
  const walk = (node) => {
    if (!node.children) {
      leaves.push(node.id);
      return [node.id];
    }
    groups.push(node.id);
    const mine = node.children.flatMap(walk);
    under.set(node.id, mine);
    return mine;
  };
  roots.forEach(walk);
  const query = S ? "x" : "7";
  const known = new Set(leaves);
  return {
    size,
    definitions,
    roots,
    leaves,
    groups,
    under,
    query,
    isLeaf: (id) => known.has(id),
    // What the driver touches: all within the first 600 px, so that windowed peers have them in the DOM.
    probe: {
      leaves: S
        ? ["authorization:oauth:clients:read", "authorization:oauth:clients:write", "authorization:oauth2:clients:read"]
        : ["ns0:res0:sub0:read", "ns0:res0:sub0:write", "ns0:res0:sub1:read"],
      group: S ? "authorization" : "ns0",
      firstGroup: roots[0].id,
      // A peer may search descriptions too.
      filteredOut: definitions.find(({ name, description = "" }) => !(name + description).includes(query)).name,
      filteredIn: leaves.find((id) => id.includes(query)),
    },
  };
}
