/** What `scope-picker --help` prints. */
export const help = `Usage: scope-picker import <file> [options]

Reads a provider's OAuth scopes out of a file (in UTF-8; - is standard input) and writes a typed
catalogue module.

Options:
  -f, --format <format>     markdown (and HTML), openapi, metadata or text. Default: by the file's
                            name and content
  -o, --output <file>       where to write the module, a .ts file. Default: standard output
      --check               write nothing; fail if <output> no longer matches the file (for CI).
                            What a formatter changes does not count
      --infer               find the names' grammar anew. Default: the one pinned in <output>, while
                            it reads all names, so that resource ids stay
      --requirement <all|any>
                            how OpenAPI lists of scopes are meant: all are needed (OpenAPI's
                            rule, the default), or any one of them is enough
  -n, --name <name>         name of the exported catalogue. Default: by the output's or the file's name
  -h, --help                print this
  -v, --version             print the version

Exit codes: 0 done; 1 the file is unreadable, broken or without scopes, or --check failed; 2 wrong usage.
`;
