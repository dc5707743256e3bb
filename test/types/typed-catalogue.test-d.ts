import { expectTypeOf } from "vitest";
import { type SipgateScope, sipgate } from "../../src/catalogues/sipgate.js";
import {
  addScopes,
  type Catalogue,
  type CheckState,
  checkState,
  createCatalogue,
  effectiveScopes,
  leastPrivilege,
  minimalScopes,
  type NameOf,
  narrowGrant,
  type Operation,
  removeScopes,
  type ScopeName,
  searchCatalogue,
  toggleResource,
  unlockedOperations,
} from "../../src/core/index.js";

// Compiled by `npm run types`, never run: each line that must not compile says so.

type Name = "a:read" | "a:write" | "openid";
const catalogue = createCatalogue(["a:read", { name: "a:write", risk: true, implies: ["a:read"] }, "openid"]);
const operations = [{ id: "do", requires: [["a:read"]], extra: 1 }] as const;

// Names are kept, written inline or `as const`.
expectTypeOf(catalogue).toEqualTypeOf<Catalogue<Name>>();
expectTypeOf(catalogue.scopes[0]?.name).toEqualTypeOf<Name | undefined>();
expectTypeOf(catalogue.get("a:read")?.counterpart?.name).toEqualTypeOf<Name | undefined>();
expectTypeOf(catalogue.roots[0]?.children[0]?.scopes[0]?.implies).toEqualTypeOf<readonly Name[] | undefined>();
const definitions = ["x", { name: "y", description: "Y" }] as const;
expectTypeOf<NameOf<typeof definitions>>().toEqualTypeOf<"x" | "y">();
expectTypeOf(createCatalogue(definitions)).toEqualTypeOf<Catalogue<"x" | "y">>();
expectTypeOf(createCatalogue([] as string[])).toEqualTypeOf<Catalogue<string>>();
expectTypeOf<SipgateScope>().extract<"sessions:sms:write">().toEqualTypeOf<"sessions:sms:write">();
expectTypeOf(sipgate).toEqualTypeOf<Catalogue<SipgateScope>>();

// A typed catalogue goes wherever any catalogue does, not the other way round.
expectTypeOf(catalogue).toExtend<Catalogue>();
expectTypeOf<Catalogue>().not.toExtend<Catalogue<Name>>();

// What comes out is named; unknown names survive, in and out.
const value: ScopeName<Name>[] = ["a:read", "an unknown one"];
expectTypeOf(addScopes(catalogue, value, ["openid", "zz"])).toEqualTypeOf<readonly ScopeName<Name>[]>();
expectTypeOf(removeScopes(catalogue, value, ["openid"])).toEqualTypeOf<readonly ScopeName<Name>[]>();
expectTypeOf(toggleResource(catalogue, value, "a", { required: ["openid"] })).toEqualTypeOf<
  readonly ScopeName<Name>[]
>();
expectTypeOf(checkState(catalogue, value, "a")).toEqualTypeOf<CheckState>();
expectTypeOf(effectiveScopes(catalogue, new Set(value))).toEqualTypeOf<ScopeName<Name>[]>();
expectTypeOf(minimalScopes(catalogue, value)).toEqualTypeOf<ScopeName<Name>[]>();
expectTypeOf(searchCatalogue(catalogue, "a")[0]?.scope.name).toEqualTypeOf<Name | undefined>();
// The catalogue alone says what the names are: a value does not widen them.
expectTypeOf(addScopes(catalogue, ["zz" as const], ["yy" as const])).toEqualTypeOf<readonly ScopeName<Name>[]>();

// The caller's own operations come back.
expectTypeOf(unlockedOperations(catalogue, value, operations)[0]?.extra).toEqualTypeOf<1 | undefined>();
const least = leastPrivilege(catalogue, operations, { available: ["a:read"], held: ["zz"], others: [] as Operation[] });
expectTypeOf(least.scopes).toEqualTypeOf<readonly ScopeName<Name>[]>();
expectTypeOf(least.reasons[0]?.operations[0]?.extra).toEqualTypeOf<1 | undefined>();
expectTypeOf(least.unsatisfied[0]?.operation.extra).toEqualTypeOf<1 | undefined>();

const grant = narrowGrant({ catalogue, requestedScopes: ["a:read", "zz"], submitted: new FormData() });
expectTypeOf(grant.scopes).toEqualTypeOf<readonly ScopeName<Name>[]>();
narrowGrant({ catalogue, requestedScopes: "a:read zz", requiredScopes: new Set(["openid"]), submitted: null });

// @ts-expect-error a catalogue holds no such name
const wrong: SipgateScope = "sessions:sms:read";
// @ts-expect-error a name is a string
createCatalogue([{ name: 5 }]);
// @ts-expect-error a definition has a name
createCatalogue([{ description: "no name" }]);
// @ts-expect-error risk is true or a reason: false says nothing
createCatalogue([{ name: "a", risk: false }]);
// @ts-expect-error a value is a list of names, not one
addScopes(catalogue, "a:read", []);
// @ts-expect-error a scope string is no list of names, but of letters
addScopes(catalogue, [], [], { required: "openid" });
// @ts-expect-error likewise
effectiveScopes(catalogue, "a:read");
// @ts-expect-error likewise
leastPrivilege(catalogue, operations, { held: "a:read" });
addScopes(catalogue, [], new Set(["a:read", "zz"]), { required: new Set(["openid"]) });
// @ts-expect-error names are strings
addScopes(catalogue, [], [5]);
// @ts-expect-error there is no such constraint
addScopes(catalogue, [], [], { require: ["a:read"] });
// @ts-expect-error what is emitted is not to be written to
addScopes(catalogue, [], []).push("a:read");
// @ts-expect-error a catalogue is immutable
catalogue.scopes.push(catalogue.scopes[0]);
// @ts-expect-error alternatives are lists of lists
leastPrivilege(catalogue, [{ id: "do", requires: ["a:read"] }]);
// @ts-expect-error a catalogue is no list of definitions
effectiveScopes(["a:read"], []);
// @ts-expect-error the server says what was requested
narrowGrant({ catalogue, submitted: "a:read" });
// @ts-expect-error a form's value is no number
narrowGrant({ catalogue, requestedScopes: [], submitted: 5 });
// @ts-expect-error an unknown scope has no place in the catalogue
sipgate.get("nope").name;

export { wrong };
