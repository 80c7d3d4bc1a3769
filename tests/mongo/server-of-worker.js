"use strict";
// The second of two workers of Jest uses the second server (MONGODB_SECOND_URI), so each has a server of its own.
if (process.env.JEST_WORKER_ID === "2") process.env.MONGODB_URI = process.env.MONGODB_SECOND_URI;
