#!/bin/sh
# What the program prints for each shell is a script that the shell takes, and
# that completes. usage: completion.sh PROGRAM
program=$1
number=0
status=0
echo "1..4"

report() { # CLAIM STATUS
    number=$((number + 1))
    if [ "$2" = 0 ]; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        status=1
    fi
}
skip() {
    number=$((number + 1))
    echo "ok $number - $1 # SKIP no such shell here"
}

"$program" completion bash | bash -n
report "bash takes the script" $?
words=$(bash -c 'source <("$0" completion bash); COMP_WORDS=(rapporteur read --js)
    COMP_CWORD=2; _rapporteur; echo "${COMPREPLY[*]}"' "$program")
[ "$words" = "--json --jsonl-in" ]
report "bash completes the options of a command" $?
for shell in zsh fish; do
    if command -v $shell >/dev/null; then
        "$program" completion $shell | $shell -n
        report "$shell takes the script" $?
    else
        skip "$shell takes the script"
    fi
done
exit $status
