import { expect, it } from "vitest";
import { redirectTarget } from "../../src/core/redirect-target.js";

it.each([
  ["https://client.example/cb", "web", "client.example", false],
  ["https://client.example:8443/cb", "web", "client.example:8443", false],
  ["http://client.example/cb", "web", "client.example", true],
  ["https://bank.example@evil.example/bank.example", "web", "evil.example", false],
  ["https://раypal.example/", "web", "xn--ypal-43d9g.example", false],
  ["http://127.0.0.1:33418/cb", "loopback", "127.0.0.1:33418", false],
  ["http://0x7f.1/cb", "loopback", "127.0.0.1", false],
  ["http://[::1]:8080/", "loopback", "[::1]:8080", false],
  ["http://127.10.20.30/cb", "loopback", "127.10.20.30", false],
  ["http://[::ffff:127.0.0.1]/cb", "loopback", "[::ffff:7f00:1]", false],
  ["http://[::ffff:127.171.205.239]/cb", "loopback", "[::ffff:7fab:cdef]", false],
  ["http://[::ffff:128.0.0.1]/cb", "web", "[::ffff:8000:1]", true],
  ["http://localhost/cb", "loopback", "localhost", false],
  ["http://app.localhost/cb", "loopback", "app.localhost", false],
  ["http://mylocalhost/cb", "web", "mylocalhost", true],
  ["http://127.0.0.1.evil.example/", "web", "127.0.0.1.evil.example", true],
  ["http://localhost.evil.example/", "web", "localhost.evil.example", true],
  ["com.example.app:/cb", "app", "com.example.app", false],
  ["javascript:alert(1)", "app", "javascript", false],
  ["no address", "invalid", "no address", false],
])("reads %s as %s %s", (uri, kind, host, isPlain) => {
  expect(redirectTarget(uri)).toEqual({ kind, host, isPlain });
});
