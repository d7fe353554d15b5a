import { communityOfKeyword } from '../../../base/numbers/well-known-community';
import type { MatchedWord } from '../../../catalogue/matched-word';
import type { CommunityKind } from './community-card';

/** What the nearest of these keywords before two numbers around a colon makes of them. */
const KINDS: Readonly<Record<string, CommunityKind>> = {
  rd: 'route distinguisher',
  rt: 'route target',
  'route-target': 'route target',
  soo: 'site of origin',
  'stub-site': 'site of origin',
  community: 'standard',
  'community-list': 'standard',
  'large-community': 'large',
  'large-community-list': 'large',
};

/** Keywords whose values are written like communities and are something else. */
const OTHERS = new Set(['vpls-id', 'vpn-distinguisher', 'opaque-type', 'color']);

const LARGEST = 0xffffffff;

/** What a word of a command is, when it is a community or written like one. */
export function communityKindAt(matched: readonly MatchedWord[], at: number): CommunityKind | undefined {
  const word = matched[at];
  if (word?.argument?.type === 'community') {
    const near = matched.slice(0, at).findLast(({ keyword = '' }) => keyword in KINDS || OTHERS.has(keyword));
    return KINDS[near?.keyword ?? ''];
  }
  return word !== undefined && isStandard(word) && followsCommunity(matched, at) ? 'standard' : undefined;
}

/** A value of a standard community: two numbers, one number, or a name. */
function isStandard({ argument, keyword }: MatchedWord): boolean {
  if (keyword !== undefined) return communityOfKeyword(keyword) !== undefined;
  return argument?.type === 'community' || (argument?.type === 'range' && argument.max === LARGEST);
}

/** Whether the values before a word go back to the keyword that takes communities, in a list to `permit` or `deny`. */
function followsCommunity(matched: readonly MatchedWord[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && isStandard(matched[before] ?? {})) before--;
  const keyword = matched[before]?.keyword;
  if (keyword === 'community') return true;
  const isList = matched.slice(0, before).some((word) => word.keyword === 'community-list');
  return isList && (keyword === 'permit' || keyword === 'deny');
}
