// SPDX-License-Identifier: MIT
// What is shown, as a file: a knowledge base that liaison loads, or a table.

import { base, citedAt, entities, facts, index, LISTS, sourceOf } from './data.mjs';

/** The partners with all that they rest on, as a knowledge base. */
export function knowledgeBase(rows) {
  const shown = new Set(rows.map(({ id }) => id));
  const partners = index.partners.filter(({ id }) => shown.has(id));
  const ids = new Set([base.hub, ...partners.flatMap((partner) => partner.entities)]);
  const places = new Set(partners.flatMap((partner) => partner.facts));
  const said = facts.filter((_, place) => places.has(place));
  const kept = [...ids].map((id) => entities.get(id));
  const cites = [...said, ...kept].flatMap(({ cite }) => cite);
  const cited = new Set(cites.map(sourceOf));
  const sections = new Set(cites.map(({ at }) => at.replace(/\/\d+$/, '')));
  const part = {};
  for (const [key, value] of Object.entries(base)) {
    if (LISTS.includes(key)) part[key] = value.filter(({ id }) => ids.has(id));
    else if (key === 'facts') part[key] = said;
    else if (key === 'sources') part[key] = value.filter(({ id }) => cited.has(id)).map((source) => withSections(source, sections));
    else part[key] = value;
  }
  return `${JSON.stringify(part, null, 2)}\n`;
}

function withSections(source, cited) {
  if (!source.sections) return source;
  const sections = source.sections.filter(({ id }) => cited.has(`${source.id}#${id}`));
  const { sections: _, ...rest } = source;
  return sections.length > 0 ? { ...rest, sections } : rest;
}

/** A field of CSV; one that a spreadsheet would take for a formula gets an apostrophe in front. */
export function field(value) {
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A line for each tie, and for each fact by which a partner matches besides. */
export function table(rows) {
  const lines = [['partner', 'name', 'tied_to', 'tied_to_name', 'status', 'through', 'note', 'cite']];
  for (const { id, ties, matched } of rows) {
    const { name } = entities.get(id);
    if (ties.length + matched.length === 0) lines.push([id, name, '', '', index.not_stated, '', '', '']);
    for (const tie of ties) {
      const marks = [tie.collective && 'collective', tie.disputed && index.differ].filter(Boolean);
      const marked = marks.length > 0 ? ` (${marks.join(', ')})` : '';
      lines.push([id, name, tie.entity, tie.name, `${tie.status.join(', ')}${marked}`,
        tie.through ? tie.through.join('; ') : 'direct', tie.note ?? '', citedAt(tie.facts)]);
    }
    for (const place of matched) {
      const { object, status, statement, note } = facts[place];
      lines.push([id, name, object, statement, status ?? 'current', 'direct', note ?? '', citedAt([place])]);
    }
  }
  return lines.map((line) => `${line.map(field).join(',')}\n`).join('');
}

/** Gives a text to be saved. */
export function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
