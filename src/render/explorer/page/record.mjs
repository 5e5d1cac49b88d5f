// SPDX-License-Identifier: MIT
// The names in the knowledge base of the page.

import { byId } from './dom.mjs';

const ARRAYS = { organizations: 'organization', areas: 'area', groups: 'group', initiatives: 'initiative',
  activities: 'activity', instruments: 'instrument' };

export const baseText = byId('base')?.textContent ?? '{}';
export const baseNames = JSON.parse(byId('base')?.dataset.names ?? '[]');
const base = JSON.parse(baseText);

export const baseTitle = base.title ?? 'liaison';
export const hub = base.hub;

/** Entities by id, each with its type. */
const entities = new Map(Object.entries(ARRAYS).flatMap(([list, type]) =>
  (base[list] ?? []).map(({ id, name, acronym }) => [id, { name, acronym, type }])));
const sources = new Map((base.sources ?? []).map((source) => [source.id, source]));

export const isEntity = (id) => entities.has(id);
export const typeOf = (id) => entities.get(id)?.type;
export const fullName = (id) => entities.get(id)?.name ?? sources.get(id)?.title ?? id;
export const shortName = (id) => entities.get(id)?.acronym ?? fullName(id);
export const sourceById = (id) => sources.get(id);
