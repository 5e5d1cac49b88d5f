#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completion in zsh: zsh_test.py BINARY"""

import unittest

from completion_cases import CompletionCases, main

# Types the line on a terminal of zsh's own, where the offers are printed instead of shown: each is
# what compadd, the builtin that takes all offers, accepts.
HARNESS = r"""
zmodload zsh/zpty
zpty completing zsh -f -i
receive() { zpty -r completing reply "*$1*" }
zpty -w completing "PS1= PS2=; stty -echo 2>/dev/null; unsetopt zle_bracketed_paste; unset zle_bracketed_paste
autoload -Uz compinit; compinit -u -D; source ${(q)1}
bindkey '^I' complete-word; zstyle ':completion:*' insert-tab false
compadd() {
    local -a accepted
    if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd \"\$@\"; return \$?; fi
    builtin compadd -O accepted \"\$@\"
    local word quoted=\${@[(I)-[a-zA-Z]#Q*]}
    for word in \"\$accepted[@]\"; do
        ((quoted)) && word=\${(Q)word}
        print -r -- \"\$IPREFIX\$word\" >>${(q)3}
    done
    builtin compadd \"\$@\"
}
finish() { compstate[list]= compstate[insert]=; print -r -- END >>${(q)3} }
compprefuncs=() comppostfuncs=(finish)
print RE''ADY"
receive READY
zpty -w -n completing $2$'\t'
for attempt in {1..600}; do
    [[ -e $3 && $(tail -n 1 $3) == END ]] && break
    sleep 0.05
done
zpty -d completing
sed '$d' $3
"""


class Completion(CompletionCases, unittest.TestCase):
    shell = "zsh"

    def complete(self, line):
        recorded = self.work.parent / "offered"
        recorded.unlink(missing_ok=True)
        return self.run_shell("zsh", "-f", "-c", HARNESS, "zsh", str(self.script), line,
                              str(recorded))


if __name__ == "__main__":
    main(__name__)
