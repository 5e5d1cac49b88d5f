// SPDX-License-Identifier: MIT
// What scripts/lint asks of the page's modules, and of the tests in JavaScript.

import js from '@eslint/js';
import globals from 'globals';

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // { left, out, ...rest } is how some keys are left out.
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/render/explorer/page/**'], languageOptions: { globals: globals.browser } },
  // What a test hands to a page to run is written among the rest.
  { files: ['tests/**', 'scripts/**'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
