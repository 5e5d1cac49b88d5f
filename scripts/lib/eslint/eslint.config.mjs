// SPDX-License-Identifier: MIT
// The rules by which scripts/lint checks the modules of the explorer and the tests in JavaScript.

import js from '@eslint/js';
import globals from 'globals';

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // { left, out, ...rest } copies an object without the keys `left` and `out`.
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/render/explorer/page/**'], languageOptions: { globals: globals.browser } },
  // Tests contain functions that run in a page, so they may use the names of browsers as well.
  { files: ['tests/**', 'scripts/**'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  // The page's own.
  { files: ['tests/browser/**'], languageOptions: { globals: { engine: 'readonly', startEngine: 'readonly' } } },
];
