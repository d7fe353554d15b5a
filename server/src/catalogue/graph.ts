import type { Argument, Element, Form } from './form';
import { isArgument } from './form';

/**
 * A place between two words of the commands of a mode. Forms share the nodes of all that they begin with alike; after
 * that each has nodes of its own, so that a choice or an option of one form never leaks into another.
 */
export interface Node {
  /** Next keywords, in lower case. */
  keywords: Map<string, Node[]> | undefined;
  arguments: readonly ArgumentLink[];
  /** Places that are reached from here without a word: behind an option, at the next round of a repetition. */
  skips: readonly Node[];
  /** The forms that may end here. */
  ends: readonly Form[];
  /** For building: the one successor by an element that all forms beginning alike share. */
  shared: Map<string, Node> | undefined;
  /** A form that passes through here: what a `no` form with fewer words is taken for. Undefined before any was read. */
  through: Form | undefined;
  /** Read the forms that go on from here, when the node is first reached. */
  unread: readonly ((node: Node) => void)[];
  /** All places that are reached without a word, this one among them, less those that lead nowhere by themselves. */
  reached: readonly Node[] | undefined;
}

export interface ArgumentLink {
  readonly argument: Argument;
  readonly to: Node;
}

// Most nodes have one successor and nothing else: what they lack costs nothing.
const none: readonly never[] = [];

/** The commands of one mode as a graph of words; its size is that of the forms. */
export function buildGraph(forms: readonly Form[]): Node {
  const root = newNode();
  for (const form of forms) addForm(root, form, 0);
  return root;
}

/** Leads from the root to the node behind some keywords, from which `read` will add forms. */
export function addStem(root: Node, keywords: string, read: (node: Node) => void): void {
  let node = root;
  for (const keyword of keywords.split(' ')) if (keyword !== '') node = sharedStep(node, keyword, undefined);
  node.unread = [...node.unread, read];
}

/** Adds what a form has behind its first `depth` elements, which lead to the node. */
export function addForm(from: Node, form: Form, depth: number): void {
  let node = from;
  node.through ??= form;
  for (const element of form.elements.slice(depth)) node = sharedStep(node, element, form);
  node.ends = [...node.ends, form];
}

/** The places that can be read from once a node is reached. */
export function reachedFrom(node: Node): readonly Node[] {
  node.reached ??= followSkips(node);
  return node.reached;
}

/** A form that passes through a node, the first one that was declared; undefined only where there is none. */
export function formThrough(node: Node): Form | undefined {
  readForms(node);
  if (node.through !== undefined) return node.through;
  for (const targets of node.keywords?.values() ?? []) {
    const [first] = targets;
    const form = first && formThrough(first);
    if (form !== undefined) return form;
  }
  return undefined;
}

function readForms(node: Node): void {
  const { unread } = node;
  node.unread = none;
  for (const read of unread) read(node);
}

function followSkips(start: Node): readonly Node[] {
  readForms(start);
  if (start.skips.length === 0) return [start];
  const reached = new Set([start]);
  // A set that grows while it is walked: its new members are walked too.
  for (const node of reached) for (const next of node.skips) reached.add(next);
  return [...reached].filter(
    (node) => node.keywords !== undefined || node.arguments.length + node.ends.length > 0,
  );
}

/** The one successor of a node by an element that all forms beginning alike share. */
function sharedStep(node: Node, element: Element, form: Form | undefined): Node {
  const key = typeof element === 'string' ? element.toLowerCase() : JSON.stringify(element);
  const known = node.shared?.get(key);
  if (known !== undefined) {
    known.through ??= form;
    return known;
  }
  const fresh = newNode(form);
  node.shared ??= new Map();
  node.shared.set(key, fresh);
  connectOne(node, element, fresh, form);
  return fresh;
}

/** Leads from one node to another by way of all the elements. */
function connect(from: Node, elements: readonly Element[], to: Node, form: Form | undefined): void {
  let node = from;
  elements.forEach((element, index) => {
    const next = index === elements.length - 1 ? to : newNode(form);
    connectOne(node, element, next, form);
    node = next;
  });
}

function connectOne(from: Node, element: Element, to: Node, form: Form | undefined): void {
  if (typeof element === 'string' || isArgument(element)) {
    link(from, element, to);
    return;
  }
  if ('repeat' in element) {
    const round = newNode(form);
    const done = newNode(form);
    from.skips = [...from.skips, round];
    connectOne(round, element.repeat, done, form);
    done.skips = [round, to];
    return;
  }
  for (const alternative of element.choice) connect(from, alternative, to, form);
  if (element.optional) from.skips = [...from.skips, to];
}

function link(node: Node, element: string | Argument, to: Node): void {
  if (typeof element !== 'string') {
    node.arguments = [...node.arguments, { argument: element, to }];
    return;
  }
  const key = element.toLowerCase();
  node.keywords ??= new Map();
  const known = node.keywords.get(key);
  if (known === undefined) node.keywords.set(key, [to]);
  else known.push(to);
}

/** A node that leads nowhere yet. */
export function newNode(form?: Form): Node {
  return {
    keywords: undefined,
    arguments: none,
    skips: none,
    ends: none,
    shared: undefined,
    through: form,
    unread: none,
    reached: undefined,
  };
}
