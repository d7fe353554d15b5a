import type { Argument, Element, Form } from './form';
import { isArgument } from './form';

/**
 * A place between two words of the commands of a mode. Forms share the nodes of the keywords they begin with; after
 * that each has nodes of its own, so that a choice or an option of one form never leaks into another.
 */
export interface Node {
  /** Next keywords, in lower case. */
  readonly keywords: Map<string, Node[]>;
  readonly arguments: { readonly argument: Argument; readonly to: Node[] }[];
  /** The forms that may end here. */
  readonly ends: Form[];
  /** For building: the one successor by a keyword that all forms beginning alike share. */
  readonly shared: Map<string, Node>;
  /** A form that passes through here: what a `no` form with fewer words is taken for. */
  readonly through: Form;
}

/** The commands of one mode as a graph of words. */
export function buildGraph(forms: readonly Form[]): Node | undefined {
  const [first] = forms;
  if (first === undefined) return undefined;
  const root = newNode(first);
  for (const form of forms) addForm(root, form);
  return root;
}

function addForm(root: Node, form: Form): void {
  let node = root;
  let index = 0;
  for (; index < form.elements.length; index++) {
    const element = form.elements[index];
    if (typeof element !== 'string') break;
    node = sharedStep(node, element, form);
  }
  const ends = extend([node], form.elements.slice(index), form);
  for (const end of ends) end.ends.push(form);
}

/** The one shared successor of a node by a keyword. Shared nodes come first in their list. */
function sharedStep(node: Node, keyword: string, form: Form): Node {
  const key = keyword.toLowerCase();
  const known = node.shared.get(key);
  if (known !== undefined) return known;
  const fresh = newNode(form);
  node.shared.set(key, fresh);
  link(node, keyword, fresh);
  return fresh;
}

/** Adds elements behind each of the nodes and returns the nodes after them. */
function extend(from: readonly Node[], elements: readonly Element[], form: Form): Node[] {
  let nodes = [...from];
  for (const element of elements) nodes = extendOne(nodes, element, form);
  return nodes;
}

function extendOne(from: readonly Node[], element: Element, form: Form): Node[] {
  if (typeof element === 'string' || isArgument(element)) {
    const to = newNode(form);
    for (const node of from) link(node, element, to);
    return [to];
  }
  if ('repeat' in element) return extendRepeated(from, element.repeat, form);
  const ends = element.optional ? [...from] : [];
  for (const alternative of element.choice) ends.push(...extend(from, alternative, form));
  return ends;
}

/** Two rounds, the second of which leads back into itself: from them follows any number of rounds. */
function extendRepeated(from: readonly Node[], element: Element, form: Form): Node[] {
  const optional = typeof element === 'object' && 'choice' in element && element.optional;
  const item = optional ? { ...element, optional: false } : element;
  const once = extendOne(from, item, form);
  const again = extendOne(once, item, form);
  const links = firstLinks(once);
  for (const node of again) for (const [key, targets] of links) addTargets(node, key, targets);
  return optional ? [...from, ...once, ...again] : [...once, ...again];
}

type Link = string | Argument;

function firstLinks(nodes: readonly Node[]): [Link, Node[]][] {
  return nodes.flatMap((node) => [
    ...[...node.keywords].map(([key, to]): [Link, Node[]] => [key, to]),
    ...node.arguments.map(({ argument, to }): [Link, Node[]] => [argument, to]),
  ]);
}

function link(node: Node, element: Link, to: Node): void {
  addTargets(node, element, [to]);
}

function addTargets(node: Node, element: Link, targets: readonly Node[]): void {
  if (typeof element !== 'string') {
    node.arguments.push({ argument: element, to: [...targets] });
    return;
  }
  const key = element.toLowerCase();
  const known = node.keywords.get(key);
  if (known === undefined) node.keywords.set(key, [...targets]);
  else known.push(...targets);
}

function newNode(form: Form): Node {
  return { keywords: new Map(), arguments: [], ends: [], shared: new Map(), through: form };
}
