import { describe, expect, test, vi } from 'vitest';
import { allForms } from '../../server/src/catalogue/catalogue';
import { type Element, isArgument } from '../../server/src/catalogue/form';
import { nameKinds } from '../../server/src/catalogue/kinds';
import { syntaxText } from '../../server/src/catalogue/syntax-text';
import { argumentTypes } from '../../server/src/catalogue/types';
import type * as facts from '../../server/src/model/facts';
import { topic } from '../../server/src/model/topics';

/** What all facts together are read from. */
const read = vi.hoisted(() => ({ topics: new Set<string>() }));

vi.mock('../../server/src/model/facts', async (original) => {
  const actual = await original<typeof facts>();
  const sectionFact: typeof facts.sectionFact = (topics, rows) => {
    for (const one of topics) read.topics.add(one);
    return actual.sectionFact(topics, rows);
  };
  const ofSections: typeof facts.ofSections = (topics, ...reading) => {
    for (const one of topics) read.topics.add(one);
    return actual.ofSections(topics, ...reading);
  };
  return { ...actual, sectionFact, ofSections };
});

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

  test('defines every id that the model refers to', async () => {
    await import('../../server/src/features');
    await import('../../server/src/rules/rules.generated');
    const defined = new Set([...ids, ...Object.values(topic)]);
    expect(read.topics.size).toBeGreaterThan(300);
    expect([...read.topics].filter((id) => !defined.has(id)).sort()).toEqual([]);
  });
});

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
