const verbs = { read: "Read", write: "ReadWrite" };
const spellings = {
  "a:b:read": [":", (service, resource, verb) => `${service}:${resource}:${verb}`],
  "read:a": [":", (service, resource, verb) => `${verb}:${service}-${resource}`],
  "Resource.Read.All": [".", (service, resource, verb) => `${service}.${resource}.${verbs[verb]}.All`],
  read_a: ["_", (service, resource, verb) => `${verb}_${service}_${resource}`],
  "URL, .readonly": [
    ".",
    (service, resource, verb) =>
      `https://api.example.com/auth/${service}.${resource}${verb === "read" ? ".readonly" : ""}`,
  ],
  "mixed, lone names": [
    ":",
    (service, resource, verb, index) =>
      index % 10 === 0 ? `${service}_${resource}_${index}` : `${service}.${resource}:${verb}`,
  ],
};

/** Families of names as providers write them: twenty resources a service, a read and a write each. With what a plain split would split at. */
export const families = Object.fromEntries(
  Object.entries(spellings).map(([family, [separator, spell]]) => [
    family,
    {
      separator,
      namesOf: (count) =>
        Array.from({ length: count }, (_, index) =>
          spell(
            `service${Math.floor(index / 40)}`,
            `resource${Math.floor(index / 2) % 20}`,
            index % 2 ? "write" : "read",
            index,
          ),
        ),
    },
  ]),
);
