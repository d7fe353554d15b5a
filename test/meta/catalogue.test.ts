import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allForms } from '../../server/src/catalogue/catalogue';
import { type Element, isArgument } from '../../server/src/catalogue/form';
import { nameKinds } from '../../server/src/catalogue/kinds';
import { syntaxText } from '../../server/src/catalogue/syntax-text';
import { argumentTypes } from '../../server/src/catalogue/types';

const model = join(import.meta.dirname, '../../server/src/model');
const forms = allForms();
const ids = new Set(forms.flatMap((form) => form.id ?? []));

describe('the catalogue', () => {
  test('uses only argument types that exist', () => {
    const types = new Set(forms.flatMap((form) => form.elements.flatMap(argumentsOf)));
    expect([...types].filter((type) => !(type in argumentTypes))).toEqual([]);
  });

  test('opens only modes that have commands', () => {
    const modes = new Set(forms.flatMap((form) => form.modes));
    const opened = forms.flatMap((form) => form.attributes.opens ?? []);
    expect(opened.filter((mode) => !modes.has(mode))).toEqual([]);
  });

  test('uses every kind of name that there is, and none else', () => {
    const used = new Set(forms.flatMap((form) => form.elements.flatMap(kindsOf)));
    expect([...used].sort()).toEqual(Object.keys(nameKinds).sort());
  });

  test('says every command once', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const { modes, elements } of forms) {
      for (const mode of modes) {
        const key = `${mode}: ${syntaxText(elements)}`;
        if (seen.has(key)) twice.push(key);
        seen.add(key);
      }
    }
    expect(twice).toEqual([]);
  });

  test('defines every id that the model refers to', () => {
    const source = readdirSync(model)
      .map((file) => readFileSync(join(model, file), 'utf8'))
      .join('\n');
    const compared = [...source.matchAll(/\bid === '([a-z0-9-]+)'|sectionFact\(\s*\[([^\]]*)\]/g)];
    const wanted = compared.flatMap(([, id, list = '']) => (id === undefined ? quoted(list) : [id]));
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });
});

function quoted(list: string): string[] {
  return [...list.matchAll(/'([a-z0-9-]+)'/g)].map(([, id = '']) => id);
}

function kindsOf(element: Element): string[] {
  if (typeof element === 'string') return [];
  if (isArgument(element)) return element.kind === undefined ? [] : [element.kind];
  if ('repeat' in element) return kindsOf(element.repeat);
  return element.choice.flat().flatMap(kindsOf);
}

function argumentsOf(element: Element): string[] {
  if (typeof element === 'string') return [];
  if (isArgument(element)) return [element.type];
  if ('repeat' in element) return argumentsOf(element.repeat);
  return element.choice.flat().flatMap(argumentsOf);
}
