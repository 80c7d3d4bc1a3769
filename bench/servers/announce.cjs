"use strict";

/** Tells the bench where a server listens, in the line that it waits for. */
exports.announce = function announce(server, path = "/graphql") {
  console.log(`Listening on http://127.0.0.1:${server.address().port}${path}`);
};
