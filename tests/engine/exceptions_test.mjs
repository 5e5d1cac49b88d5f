// SPDX-License-Identifier: MIT
// The runtime's exceptions: exceptions_test.mjs MODULE
import { exportsOf, moduleBytes } from './engine.mjs';

const failed = exportsOf(new WebAssembly.Module(moduleBytes(process.argv[2]))).run();
if (failed !== 0) console.log(`the test number ${failed} of kTests in exceptions.cpp fails`);
process.exit(failed === 0 ? 0 : 1);
