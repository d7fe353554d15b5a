import { parsePrefix } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import { argumentsNamed } from '../command-lines';
import { type Mark, markLine } from '../mark';
import { parseAs } from './as-number';
import { readDistance, readSourceDistance } from './bgp-distance';
import type { BgpLine } from './bgp-lines';
import type { Prefix } from './bgp-routes';
import { newOptions, type OptionsDraft, readFamilyOption, readSessionOption } from './peer-options';
import { familyOf, isFamilyHeader } from './places';
import { familyDraft, type ProcessDraft, removeFamily, scopeDraft } from './process-draft';

type Reader = (draft: ProcessDraft, from: BgpLine, mark: Mark) => void;

/** What each command says of the process or of a family, and what is so again once it is taken back. */
const readers: Readonly<Record<string, Reader>> = {
  'bgp-router-id': setRouterId,
  'bgp-router-id-elsewhere': setRouterId,
  'bgp-cluster-id': (draft, { line }, mark) => {
    draft.clusterId = isOn(line) ? mark : undefined;
  },
  'bgp-default-ipv4-unicast': (draft, { line }) => {
    draft.activatesIpv4 = line.negation !== 'no';
  },
  'bgp-safe-ebgp-policy': (draft, { line }) => {
    draft.safePolicy = isOn(line);
  },
  'bgp-confederation-identifier': (draft, { line }) => {
    draft.confederation = isOn(line) ? parseAs(argument(line, 'as')?.text ?? '') : undefined;
  },
  'bgp-confederation-peers': readMembers,
  'bgp-listen-range': readListenRange,
  'bgp-scope': (draft, { below }) => {
    if (below !== undefined) familyDraft(draft, below.family);
  },
  'bgp-peer-session': (draft, { line }) => readTemplate(draft.sessionTemplates, line),
  'bgp-peer-policy': (draft, { line }) => readTemplate(draft.policyTemplates, line),
  'bgp-distance': (draft, { line, place: { family } }, mark) => {
    const value = isOn(line) ? readDistance(line) : undefined;
    familyDraft(draft, family).distance = value && { value, mark };
  },
  'bgp-distance-of-source': (draft, { line, place: { family } }) => {
    const one = readSourceDistance(line);
    const { distances } = familyDraft(draft, family);
    if (one === undefined) return;
    distances.delete(one.key);
    if (isOn(line)) distances.set(one.key, one.distance);
  },
  'bgp-distribute-list': (draft, { line, place: { family } }) => {
    familyDraft(draft, family).distributeList ||= isOn(line);
  },
  'bgp-auto-summary': (draft, { line, place: { family } }) => {
    familyDraft(draft, family).autoSummary = line.negation === 'default' ? undefined : isOn(line);
  },
};

/** Reads a line into the process: a later line counts before an earlier one. */
export function readFrameLine(draft: ProcessDraft, from: BgpLine): void {
  const { line, section, place } = from;
  const mark = markLine(section, line);
  if (isFamilyHeader(line)) readHeader(draft, from, mark);
  else if (place.template !== undefined) readTemplateOption(draft, place.template, line, mark);
  else readers[line.form?.id ?? '']?.(draft, from, mark);
}

function readHeader(draft: ProcessDraft, { line, place }: BgpLine, mark: Mark): void {
  const name = familyOf(line, place.family.vrf);
  if (isOn(line)) familyDraft(draft, name).header = mark;
  else removeFamily(draft, name);
}

function setRouterId(draft: ProcessDraft, { line, place: { family } }: BgpLine, mark: Mark): void {
  if (family.vrf === undefined) draft.routerId = isOn(line) ? mark : undefined;
}

function readMembers({ members }: ProcessDraft, { line }: BgpLine): void {
  const named = argumentsNamed(line, 'as').flatMap(({ text }) => parseAs(text) ?? []);
  if (isOn(line)) for (const as of named) members.add(as);
  else if (named.length === 0) members.clear();
  else for (const as of named) members.delete(as);
}

function readListenRange(draft: ProcessDraft, { line, place: { family } }: BgpLine, mark: Mark): void {
  const text = argument(line, 'prefix')?.text ?? '';
  const prefix = readRange(text);
  const group = argument(line, 'group')?.text;
  const { listenRanges } = scopeDraft(draft, family.vrf);
  if (!isOn(line)) listenRanges.delete(text);
  else if (prefix !== undefined && group !== undefined)
    listenRanges.set(text, { prefix, group: { value: group, mark } });
}

function readRange(text: string): Prefix | undefined {
  const prefix = parsePrefix(text);
  if (prefix === undefined) return undefined;
  const { address, length } = prefix;
  if (address.family === 4) return { family: 4, bits: networkV4(address.bits, length), length };
  return { family: 6, bits: networkV6(address.bits, length), length };
}

function readTemplate(templates: Map<string, OptionsDraft>, line: BoundLine): void {
  const name = argument(line, 'name')?.text ?? '';
  if (!isOn(line)) templates.delete(name);
  else if (!templates.has(name)) templates.set(name, newOptions());
}

function readTemplateOption(
  draft: ProcessDraft,
  { kind, name }: { readonly kind: 'session' | 'policy'; readonly name: string },
  line: BoundLine,
  mark: Mark,
): void {
  const options = (kind === 'session' ? draft.sessionTemplates : draft.policyTemplates).get(name);
  if (options === undefined) return;
  if (kind === 'session') readSessionOption(options, line, mark);
  else readFamilyOption(options, line, mark);
}

function isOn(line: BoundLine): boolean {
  return line.negation === undefined;
}
