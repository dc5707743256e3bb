import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sipgate, sipgateDefinitions } from "../../../src/catalogues/sipgate.js";
import { createCatalogue, inferGrammar } from "../../../src/core/index.js";
import { scaled } from "../scaled.js";

const inferred =
  (...names: string[]) =>
  (name: string) => {
    const scope = createCatalogue(names).get(name);
    return [scope?.resource.id, scope?.action, scope?.access, scope?.counterpart?.name ?? null];
  };

describe("sipgate", () => {
  it("is placed by inference exactly as by its pinned grammar", () => {
    const found = createCatalogue(sipgateDefinitions);
    expect(found.resources.map(({ id, path }) => [id, path])).toEqual(
      sipgate.resources.map(({ id, path }) => [id, path]),
    );
    expect(
      found.scopes.map(({ name, action, access, counterpart }) => [name, action, access, counterpart?.name]),
    ).toEqual(sipgate.scopes.map(({ name, action, access, counterpart }) => [name, action, access, counterpart?.name]));
  });

  it("is found to keep its actions last, after a colon", () => {
    expect(inferGrammar(sipgateDefinitions.map(({ name }) => name))).toEqual({
      separator: ":",
      action: "last",
      read: ["read"],
      write: ["write"],
      other: ["register"],
      anywhere: ["read", "write"],
    });
  });
});

describe("a verb that may be a noun", () => {
  it("yields to read or write in another segment", () => {
    const first = inferred("read:users", "write:users", "list:write", "get:read");
    expect(first("list:write")).toEqual(["list", "write", "write", null]);
    expect(first("get:read")).toEqual(["get", "read", "read", null]);
    expect(inferred("a:read:x", "a:write:x", "crm:list:write")("crm:list:write")).toEqual([
      "crm:list",
      "write",
      "write",
      null,
    ]);
  });

  it("yields to no other verb, nor does one beyond doubt yield to any", () => {
    const place = inferred("users:read", "a:users:write", "threads:edit:list", "users::read:edit");
    expect(place("threads:edit:list")).toEqual(["threads:edit", "list", "read", null]);
    expect(place("users::read:edit")).toEqual(["users::read", "edit", "write", null]);
  });

  it("yields at the end of a segment to read or write before it, and to nothing at its start", () => {
    const place = inferred(
      "teams_read",
      "teams_write",
      "logs_write_historical_view",
      "set_read_status",
      "read_replica_create",
      "read_replica_list",
    );
    expect(place("logs_write_historical_view")).toEqual(["logs_historical_view", "write", "write", null]);
    expect(place("set_read_status")).toEqual(["read_status", "set", "write", null]);
    expect(place("read_replica_create")).toEqual(["read_replica", "create", "write", null]);
    expect(place("read_replica_list")).toEqual(["read_replica", "list", "read", null]);
  });

  it("is HTTP's post in lower case where a put or a patch shows that it is HTTP's, and makes no pair", () => {
    const place = inferred("devices.get", "devices.post", "event.get", "event.patch", "event.post", "a.like_post.get");
    expect(place("devices.post")).toEqual(["devices", "post", "write", null]);
    expect(place("devices.get")).toEqual(["devices", "get", "read", null]);
    expect(place("event.get")).toEqual(["event", "get", "read", null]);
    expect(place("a.like_post.get")).toEqual(["a.like_post", "get", "read", null]);
    expect(inferred("devices.get", "devices.post")("devices.post")).toEqual(["devices.post", null, null, null]);
  });

  it("goes on with another verb behind `and` or `or`, and does both", () => {
    const place = inferred(
      "a:read",
      "a:write",
      "b:read",
      "b:write",
      "c:read_and_write",
      "d:view_and_manage",
      "e:get_or_create",
    );
    expect(place("c:read_and_write")).toEqual(["c", "read_and_write", "write", null]);
    expect(place("d:view_and_manage")).toEqual(["d", "view_and_manage", "write", null]);
    expect(place("e:get_or_create")).toEqual(["e", "get_or_create", "write", null]);
    expect(inferred("Mail.Read", "Mail.ReadAndWrite")("Mail.ReadAndWrite")).toEqual([
      "Mail",
      "ReadAndWrite",
      "write",
      null,
    ]);
  });

  it("is unknown where it reads and does what may be more", () => {
    const pairs = ["a", "d", "e", "f"].flatMap((resource) => [`${resource}:read`, `${resource}:write`]);
    const place = inferred(...pairs, "b:read_send", "c:read_execute", "Mail.ReadSend");
    expect(place("b:read_send")).toEqual(["b", "read_send", null, null]);
    expect(place("c:read_execute")).toEqual(["c", "read_execute", null, null]);
    expect(place("Mail.ReadSend")).toEqual(["Mail", "ReadSend", null, null]);
  });

  it("is a whole segment rather than the start of one, wherever that stands", () => {
    const place = inferred("a:read", "a:write", "b:read", "b:write", "write:read_receipts", "read:edit_history");
    expect(place("write:read_receipts")).toEqual(["read_receipts", "write", "write", null]);
    expect(place("read:edit_history")).toEqual(["edit_history", "read", "read", null]);
  });

  it("is none that is marked: what marks as read changes something", () => {
    const place = inferred(
      "a:read",
      "a:write",
      "marks:read",
      "b:mark_read",
      "b:markAsRead",
      "b:mark-all-read",
      "b:Mark_read",
    );
    for (const name of ["b:mark_read", "b:markAsRead", "b:mark-all-read", "b:Mark_read"]) {
      expect(place(name)).toEqual([name, null, null, null]);
    }
    expect(place("marks:read")).toEqual(["marks", "read", "read", null]);
    expect(inferred("user_read", "user_write", "market_read")("market_read")).toEqual(["market", "read", "read", null]);
  });

  it("is one where English joins it to a word by a hyphen, if no noun is spelt so", () => {
    const place = inferred("a:read", "a:write", "sim-swap:retrieve-date", "b:reading-list");
    expect(place("sim-swap:retrieve-date")).toEqual(["sim-swap", "retrieve-date", "read", null]);
    expect(place("b:reading-list")).toEqual(["b:reading-list", null, null, null]);
  });

  it("is HTTP's POST as a whole segment only", () => {
    const place = inferred("READ_PROFILE", "WRITE_PROFILE", "CREATE_POST", "DELETE_POST", "LIKE_POST", "REPORT_POST");
    expect(place("CREATE_POST")).toEqual(["POST", "CREATE", "write", null]);
    expect(place("LIKE_POST")).toEqual(["LIKE_POST", null, null, null]);
    expect(inferred("PROFILE_READ", "PROFILE_WRITE", "LIKE_POST")("LIKE_POST")).toEqual([
      "LIKE_POST",
      null,
      null,
      null,
    ]);
    expect(inferred("SHOW_PROFILE", "LIKE_POST", "REPORT_POST")("SHOW_PROFILE")).toEqual([
      "PROFILE",
      "SHOW",
      "read",
      null,
    ]);
    expect(inferred("SHOW_POST", "GET_POST")("SHOW_POST")).toEqual(["POST", "SHOW", "read", null]);
    expect(inferred("url:GET|/a", "url:POST|/a")("url:POST|/a").slice(1, 3)).toEqual(["POST", "write"]);
  });
});

describe("a verb in two words", () => {
  it.each([
    ["sleep.readonly", "sleep.writeonly"],
    ["im:pins:read", "im:pins:write_only"],
    ["files.readOnly", "files.writeOnly"],
    ["contact_show", "contact_edit"],
  ])("pairs %s with %s", (read, write) => {
    const place = inferred(read, write);
    expect([place(read)[3], place(write)[3]]).toEqual([write, read]);
    expect(place(write)[2]).toBe("write");
  });

  it("is one also where a number follows", () => {
    const place = inferred("users:read", "users:write", "files:readonly2", "files:writeonly2");
    expect(place("files:readonly2")).toEqual(["files", "readonly2", "read", null]);
    expect(place("files:writeonly2")).toEqual(["files", "writeonly2", "write", null]);
  });
});

describe("a word in the wrong place", () => {
  const place = inferred(
    ...["users:read", "users:write", "users:list", "views", "reading-list", "getting-started", "reading-list:read"],
    ...[
      "user:view-count",
      "user:reading-list",
      "updates:read",
      "posts:list:write",
      "readers:read",
      "alerts:alerts-list",
    ],
  );

  it.each(["views", "reading-list", "getting-started", "user:view-count", "user:reading-list"])(
    "%s is no action",
    (name) => {
      expect(place(name)).toEqual([name, null, null, null]);
    },
  );

  it("is part of the resource", () => {
    expect(place("posts:list:write")).toEqual(["posts:list", "write", "write", null]);
    expect(place("reading-list:read")).toEqual(["reading-list", "read", "read", null]);
  });

  it("joined by a hyphen is an action only where it is a verb beyond doubt", () => {
    const place = inferred(
      "users:read-all",
      "users:view-all",
      "users:view_all",
      "a:read",
      "a:write",
      "a:lists-listing",
      ...["b:read", "b:write", "c:read", "c:write", "d:read", "d:write"],
    );
    expect(place("users:read-all")).toEqual(["users", "read-all", "read", null]);
    expect(place("users:view-all")).toEqual(["users:view-all", null, null, null]);
    expect(place("users:view_all")).toEqual(["users", "view_all", "read", null]);
    expect(place("a:lists-listing")).toEqual(["a:lists-listing", null, null, null]);
  });

  it("is the action's noun where it is in the plural", () => {
    expect(place("alerts:alerts-list")).toEqual(["alerts", "alerts-list", "read", null]);
  });

  it("is a resource where the catalogue has a read of it", () => {
    const place = inferred("software.update", "software.update.read", "software.read", "disks.read", "disks.write");
    expect(place("software.update")).toEqual(["software.update", null, null, null]);
    expect(place("software.update.read")).toEqual(["software.update", "read", "read", null]);
  });

  it("stays an action where other names have the whole name for their resource, but not below its own", () => {
    const place = inferred("read_receipts", "write_receipts", "write_read_receipts");
    expect(place("read_receipts")).toEqual(["receipts", "read", "read", "write_receipts"]);
    expect(place("write_read_receipts")).toEqual(["read_receipts", "write", "write", null]);
  });

  it("is the one nearest to the usual place, of two that are elsewhere", () => {
    const last = inferred("a:read", "a:b:write", "a:b:c:read", "c:read:d:write:e");
    expect(last("c:read:d:write:e")).toEqual(["c:read:d:e", "write", "write", null]);
    const first = inferred("read:a", "write:a", "read:b", "c:read:d:write:e");
    expect(first("c:read:d:write:e")).toEqual(["c:d:write:e", "read", "read", null]);
  });
});

describe("a name with brackets", () => {
  it("has its verb in them", () => {
    const place = inferred("search_sets(r)", "search_sets(w)", "sets.items(r)", "sets.items(w)?a=(b)");
    expect(place("search_sets(r)")).toEqual(["search_sets", "r", "read", "search_sets(w)"]);
    expect(place("sets.items(w)?a=(b)")).toEqual(["sets.items?a=(b)", "w", "write", null]);
  });

  it("keeps them where they hold none", () => {
    const place = inferred("a:read", "(none)", "a(b):write", "x(all)", "()", "a)", "a:read(own)");
    expect(place("(none)")).toEqual(["(none)", null, null, null]);
    expect(place("a(b):write")).toEqual(["a(b)", "write", "write", null]);
    expect(place("x(all)")).toEqual(["x(all)", null, null, null]);
    expect(place("()")).toEqual(["()", null, null, null]);
    expect(place("a)")).toEqual(["a)", null, null, null]);
    expect(place("a:read(own)")).toEqual(["a:own", "read", "read", null]);
  });
});

describe("a bare name", () => {
  it("has no access beside a write", () => {
    expect(inferred("issue", "issue:write", "wiki", "wiki:write")("issue")).toEqual(["issue", null, null, null]);
  });

  it("has no access beside a readonly", () => {
    expect(inferred("drive", "drive.readonly")("drive")).toEqual(["drive", null, null, null]);
  });

  it("of OpenID Connect stays bare among actions", () => {
    const oidc = ["openid", "profile", "email", "phone", "address", "offline_access"];
    const place = inferred(...oidc, "tweet.read", "tweet.write", "users.read");
    for (const name of oidc) expect(place(name)).toEqual([name, null, null, null]);
  });
});

describe("two names that a prefix tells apart", () => {
  it("keep it", () => {
    const place = inferred("email", "https://a.example/auth/email", "https://a.example/auth/mail.read");
    expect(place("email")[0]).toBe("email");
    expect(place("https://a.example/auth/email")[0]).toBe("https://a.example/auth/email");
  });
});

describe("lone verbs", () => {
  it("go for everything and are a pair where they are read and write", () => {
    expect(inferred("read", "write", "issues:create")("read")).toEqual(["", "read", "read", "write"]);
  });

  it("are resources of their own where they are others", () => {
    const place = inferred("edit", "read", "submit", "flair");
    expect(place("edit")).toEqual(["edit", "edit", "write", null]);
    expect(place("read")).toEqual(["", "read", "read", null]);
    expect(inferred("edit", "edit.flair.read", "a.read", "b.write")("edit")).toEqual(["edit", "edit", "write", null]);
  });
});

const segment = fc.oneof(
  fc.constantFrom(
    "read",
    "write",
    "Read",
    "ReadWrite",
    "readonly",
    "list",
    "admin",
    "a",
    "b",
    "users",
    "read_all",
    "*",
    "",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "reading-list",
    "GetObject",
    "patient",
    "rs",
    "https://x.example/auth",
    "[x]",
  ),
  fc.string({ maxLength: 6 }),
);
const joint = fc.constantFrom(":", ".", "/", "_", "-", "::", "?", "#", "");
const name = fc.array(fc.tuple(segment, joint), { maxLength: 5 }).map((parts) => parts.flat().join(""));

describe("whatever the names are", () => {
  it("never throws and never loses or merges one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        const catalogue = createCatalogue(names);
        expect(catalogue.scopes.map((scope) => scope.name).toSorted()).toEqual(names.toSorted());
        expect(new Set(catalogue.resources.map(({ id }) => id)).size).toBe(catalogue.resources.length);
        for (const scope of catalogue.scopes) expect(catalogue.resource(scope.resource.id)).toBe(scope.resource);
      }),
      { numRuns: scaled(500) },
    );
  });

  it("never changes what is left of a name but for its action and one joint", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        const catalogue = createCatalogue(names);
        const { prefix = "" } = inferGrammar(names);
        for (const { name, action, resource } of catalogue.scopes) {
          if (action === null && !(prefix && name.startsWith(prefix))) expect(resource.id).toBe(name);
          if (action !== null) expect(name).toContain(action);
        }
      }),
      { numRuns: scaled(500) },
    );
  });

  it("gives a grammar that places as inference did", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        const grammar = JSON.parse(JSON.stringify(inferGrammar(names)));
        const facts = (catalogue: ReturnType<typeof createCatalogue>) =>
          catalogue.scopes.map((scope) => [
            scope.name,
            scope.resource.id,
            scope.action,
            scope.access,
            scope.counterpart?.name,
          ]);
        expect(facts(createCatalogue(names, { grammar }))).toEqual(facts(createCatalogue(names)));
      }),
      { numRuns: scaled(500) },
    );
  });

  it("pairs a read with a write of one resource, and both ways", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        for (const scope of createCatalogue(names).scopes) {
          const { counterpart } = scope;
          if (counterpart === null) continue;
          expect(counterpart.counterpart).toBe(scope);
          expect(counterpart.resource).toBe(scope.resource);
          expect([scope.access, counterpart.access].toSorted()).toEqual(["read", "write"]);
        }
      }),
      { numRuns: scaled(300) },
    );
  });

  it("takes names of thousands of segments", () => {
    const deep = Array.from({ length: 5000 }, (_, i) => `s${i}`);
    const catalogue = createCatalogue([`${deep.join(":")}:read`, `${deep.join("_")}_read`, deep.join("")]);
    expect(catalogue.resource(deep.join(":"))?.depth).toBe(4999);
    expect(catalogue.get(`${deep.join("_")}_read`)?.access).toBe("read");
  });

  it("takes no names", () => {
    expect(createCatalogue([]).scopes).toEqual([]);
  });
});

it("leaves a resource the joints of words that its name ends with", () => {
  expect(inferred("__proto__:read", "a:__proto__:read")("__proto__:read")).toEqual(["__proto__", "read", "read", null]);
  expect(inferred("a:x_:write", "b:read")("a:x_:write")).toEqual(["a:x_", "write", "write", null]);
});

describe("a query", () => {
  const names = ["orders?by=a_read", "users?by=b_read", "files?by=c_read"];

  it("says nothing of an action", () => {
    expect(inferred(...names)("orders?by=a_read")).toEqual(["orders?by=a_read", null, null, null]);
    expect(inferGrammar(names).words).toBeUndefined();
  });

  it("is none where nothing stands before it", () => {
    expect(inferred("?all_read")("?all_read")).toEqual(["?all", "read", "read", null]);
  });
});

describe("letters for verbs", () => {
  it("are known in a catalogue of SMART on FHIR", () => {
    const place = inferred("patient/Observation.cu", "patient/Observation.s", "user/Patient.us", "launch");
    expect(place("patient/Observation.cu")).toEqual(["patient/Observation", "cu", "write", null]);
    expect(place("patient/Observation.s")).toEqual(["patient/Observation", "s", "read", null]);
    expect(place("user/Patient.us")).toEqual(["user/Patient", "us", "write", null]);
  });

  it("are words like others elsewhere", () => {
    expect(inferred("ecosystem/region.us", "ecosystem/region.eu")("ecosystem/region.us")[1]).toBeNull();
  });
});

describe("a catalogue whose actions are words of a name", () => {
  it("tells what joins them", () => {
    expect(inferGrammar(["read_orders", "write_orders", "read_users"])).toMatchObject({
      separator: "_",
      words: "first",
    });
  });

  it("is one where they stand between others, too", () => {
    const place = inferred("annotation_view_all", "group_view_all", "user_view_own");
    expect(place("annotation_view_all")).toEqual(["annotation_all", "view", "read", null]);
  });

  it("takes no noun at the other end for one, nor a word alone", () => {
    const place = inferred("read_orders", "read_users", "write_orders", "play_list", "browse");
    expect(place("read_orders")).toEqual(["orders", "read", "read", "write_orders"]);
    expect(place("play_list")).toEqual(["play_list", null, null, null]);
    expect(place("browse")).toEqual(["browse", null, null, null]);
  });
});
