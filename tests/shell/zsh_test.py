#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completion in zsh: zsh_test.py BINARY"""

import re
import unittest

from completion_cases import CompletionCases, InertCases, main

# Types the line on a pseudo-terminal of zsh, and prints the candidates instead of showing them.
# They are the words that compadd, the builtin for candidates, accepts.
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


class Inert(InertCases, unittest.TestCase):
    completion = Completion

    def command(self):
        folder = self.work.parent
        (folder / ".zshrc").write_text("unsetopt prompt_sp; unset zle_bracketed_paste\n"
                                       "autoload -Uz compinit\n"
                                       f"compinit -u -d {folder}/dump\n"
                                       f"source {Completion.script}\nPS1='READY>'\n")
        return ["zsh", "-d", "-i"]

    def quoted(self, start, quote):
        if not quote:
            return re.sub(r"([!;'\"])", r"\\\1", start)
        return quote + start.replace(quote, {"'": r"'\''", '"': r'\"'}[quote])


if __name__ == "__main__":
    main(__name__)
