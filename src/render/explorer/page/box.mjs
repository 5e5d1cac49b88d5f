// SPDX-License-Identifier: MIT
// The box for questions. It takes the words of a command line and completes them; other text is
// searched for, or is a condition on partners if it has the form of one, such as area:firearms.

import { byId, h, replace } from './dom.mjs';
import { joinWords, splitWords } from './words.mjs';

const MOST_CHOICES = 8;
const PAUSE = 120;  // milliseconds without a key before completing

let boxEngine = null;
let choices = [];
let chosen = -1;
let timer = 0;

const isCommand = (word) => boxEngine.complete([word]).some((choice) => choice.word === word);

/** The question that a text is. */
export function questionIn(text) {
  const typed = text.trim().replace(/^(\$ *)?liaison +/, '');
  const words = splitWords(typed);
  if (words.length === 0) return null;
  if (isCommand(words[0])) return words;
  return /^[({]|^\w[\w-]*:\S/.test(typed) ? ['partners', '--where', typed] : ['search', typed];
}

const toShow = (id, name) => ({ text: joinWords(['show', id]), label: name || id, meaning: `show ${id}` });

/** Completions of the last word; for a text that is no command, also what a search finds. */
function choicesFor(text) {
  const words = /\s$|^$/.test(text) ? [...splitWords(text), ''] : splitWords(text);
  const before = words.slice(0, -1);
  const completed = boxEngine.complete(words).slice(0, MOST_CHOICES).map(({ word, meaning }) =>
    ({ text: `${joinWords([...before, word])} `, label: word, meaning }));
  if (words[0] === '' || isCommand(words[0])) return completed;
  const named = boxEngine.complete(['show', text.trim()]).map(({ word, meaning }) => toShow(word, meaning));
  const found = boxEngine.json(['search', text.trim(), '--limit', `${MOST_CHOICES}`]) ?? [];
  const all = [...completed, ...named, ...found.filter(({ id }) => id).map(({ id, name }) => toShow(id, name))];
  return all.filter(({ text: one }, i) => all.findIndex((other) => other.text === one) === i).slice(0, MOST_CHOICES);
}

function choose(index) {
  chosen = index;
  const input = byId('q');
  byId('choices').querySelectorAll('[role=option]').forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
  if (chosen < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `choice-${chosen}`);
  byId(`choice-${chosen}`)?.scrollIntoView({ block: 'nearest' });
}

export function closeChoices() {
  clearTimeout(timer);
  choices = [];
  replace(byId('choices'));
  byId('choices').hidden = true;
  byId('q').setAttribute('aria-expanded', 'false');
  choose(-1);
}

function take(index) {
  byId('q').value = choices[index].text;
  closeChoices();
  byId('q').focus();
  if (byId('q').value.endsWith(' ')) openChoices();
}

function openChoices() {
  const found = choicesFor(byId('q').value);
  if (found.length === 0) return closeChoices();
  choices = found;
  replace(byId('choices'), choices.map(({ label, meaning }, i) => h('li', {
    role: 'option', id: `choice-${i}`, 'aria-selected': 'false', onpointerdown: (event) => { event.preventDefault(); take(i); },
  }, h('span', {}, label), h('span', { class: 'soft' }, meaning))));
  byId('choices').hidden = false;
  byId('q').setAttribute('aria-expanded', 'true');
  return choose(-1);
}

function onKey(event) {
  const { key } = event;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (key in steps) {
    event.preventDefault();
    if (choices.length === 0) openChoices();
    else choose((chosen + steps[key] + choices.length + (chosen < 0 && steps[key] < 0 ? 1 : 0)) % choices.length);
  } else if (key === 'Escape') closeChoices();
  else if (key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    take(chosen);
  }
}

/** Begins a question in the box, for the user to complete. */
export function beginQuestion(text) {
  byId('q').value = text;
  byId('q').focus();
  openChoices();
}

/** `ask(words)` is called with each question. */
export function setUpBox(running, ask) {
  boxEngine = running;
  const input = byId('q');
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(openChoices, PAUSE);
  });
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', closeChoices);
  byId('questions').addEventListener('submit', (event) => {
    event.preventDefault();
    closeChoices();
    ask(questionIn(input.value));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
