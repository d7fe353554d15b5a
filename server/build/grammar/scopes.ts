/**
 * The scopes of the grammar. Each role takes the standard scope that VS Code's own themes (2026, Modern and Plus,
 * dark and light) give a colour of its own, for the words of a device have no counterparts in a program: no two of
 * keyword, name, interface, address, number, `permit`, `deny`, `no` and `shutdown` look alike (but `no` as a section
 * does, and in the Modern themes `deny` as free text). `keyword.other` would be red in the 2026 themes, as `deny` is,
 * and numbers under `constant.numeric` would look like addresses.
 * A second scope doubles the cost of a token, so only `permit` has one: no single scope is green in all themes.
 */
export const SCOPE = {
  comment: scope('comment.line.exclamation'),
  message: scope('comment.line.message'),
  prompt: scope('comment.line.prompt'),
  section: scope('keyword.control.section'),
  action: scope('keyword.control.action'),
  negation: scope('keyword.control.negation'),
  keyword: scope('storage.modifier.keyword'),
  operator: scope('keyword.operator'),
  permit: scope('markup.inserted.permit', 'support.class.component.permit'),
  deny: scope('markup.deleted.deny'),
  shutdown: scope('constant.character.escape.shutdown'),
  name: scope('entity.name.function'),
  interface: scope('variable.parameter.interface'),
  ipv4: scope('constant.numeric.ipv4'),
  ipv6: scope('constant.numeric.ipv6'),
  number: scope('variable.other.constant.number'),
  text: scope('string.unquoted.text'),
  quoted: scope('string.quoted.double'),
  location: scope('string.unquoted.location'),
  regexp: scope('string.regexp'),
  secret: scope('string.unquoted.secret'),
  banner: scope('string.unquoted.banner'),
  delimiter: scope('string.unquoted.delimiter'),
  certificate: scope('string.unquoted.certificate'),
  keyString: scope('string.unquoted.key'),
  template: scope('constant.other.placeholder.template'),
  templateMark: scope('punctuation.definition.template-expression'),
  templateComment: scope('comment.block.template'),
} as const;

function scope(...names: readonly string[]): string {
  return names.map((name) => `${name}.cisco-ios`).join(' ');
}
