# bash completion for buyin                                -*- shell-script -*-
#
# buyin is given the line as text and prints what to insert, quoted. Nothing of
# the line and nothing of what buyin prints is evaluated.

__start_buyin()
{
    local kind='' candidate line=${COMP_LINE:0:COMP_POINT} word=${2-${COMP_WORDS[COMP_CWORD]}}
    COMPREPLY=()
    while IFS= read -r candidate; do
        if [[ -z $kind ]]; then
            kind=$candidate
        else
            COMPREPLY+=("$candidate")
        fi
    done < <(command buyin __candidates bash "$line" "$word" "${COMP_TYPE-9}" 2>/dev/null)

    # What to complete if there are no candidates. bash 3 has no compopt, and
    # completes files.
    case $kind in
        files) ;;
        folders) compopt +o default -o dirnames 2>/dev/null ;;
        *) compopt +o default 2>/dev/null ;;
    esac
}

complete -o default -F __start_buyin buyin

# ex: ts=4 sw=4 et filetype=sh
