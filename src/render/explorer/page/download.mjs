// SPDX-License-Identifier: MIT
// Downloads of what is shown: as a knowledge base that liaison loads, or as a table.

import { base, citedAt, entities, facts, index, LISTS, sourceOf } from './data.mjs';

/** The partners as a knowledge base, with all facts and entities of their exports. */
export function knowledgeBase(rows) {
  const shown = new Set(rows.map(({ id }) => id));
  const partners = index.partners.filter(({ id }) => shown.has(id));
  const ids = new Set([base.hub, ...partners.flatMap((partner) => partner.entities)]);
  const indices = new Set(partners.flatMap((partner) => partner.facts));
  const said = facts.filter((_, fact) => indices.has(fact));
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

/** A CSV field. A leading apostrophe keeps spreadsheets from reading it as a formula. */
export function field(value) {
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** CSV with a line for each connection, and for each other fact that makes a partner match. */
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
    for (const fact of matched) {
      const { object, status, statement, note } = facts[fact];
      lines.push([id, name, object, statement, status ?? 'current', 'direct', note ?? '', citedAt([fact])]);
    }
  }
  return lines.map((line) => `${line.map(field).join(',')}\n`).join('');
}

/** Offers a text as a file to download. */
export function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
