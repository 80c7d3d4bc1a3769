"use strict";
// Runs the command of a bundle: `node run.cjs FILE serve …`.
const [node, , file, ...args] = process.argv;
require(file).main([node, "mediagraph", ...args]);
