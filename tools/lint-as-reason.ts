import type { TSESLint, TSESTree } from '@typescript-eslint/utils'

/** Wants a comment on the line of every `as`, or on the line above; `as const` and `satisfies` need none. */
export const asReason: TSESLint.RuleModule<'missing'> = {
  defaultOptions: [],
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Say in a comment on this line why `as` is right here, or parse the value instead.' },
  },
  create(context) {
    const commented = new Set<number>()
    for (const comment of context.sourceCode.getAllComments()) {
      for (let line = comment.loc.start.line; line <= comment.loc.end.line + 1; line += 1) commented.add(line)
    }
    return {
      TSAsExpression(node: TSESTree.TSAsExpression) {
        const { typeAnnotation: type } = node
        if (type.type === 'TSTypeReference' && context.sourceCode.getText(type) === 'const') return
        if (!commented.has(node.loc.end.line) && !commented.has(node.loc.start.line))
          context.report({ node, messageId: 'missing' })
      },
    }
  },
}
