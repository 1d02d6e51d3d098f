#compdef buyin

# zsh completion for buyin                                 -*- shell-script -*-
#
# buyin is given the line as text. What it prints is added as it is, and zsh
# quotes it when it inserts it. Nothing is evaluated.

_buyin()
{
    local kind='' line tab=$'\t'
    local -a candidates shown
    while IFS= read -r line; do
        if [[ -z $kind ]]; then
            kind=$line
            continue
        fi
        candidates+=("${line%%$tab*}")
        if [[ $line == *$tab* ]]; then
            shown+=("${line%%$tab*} -- ${line#*$tab}")
        else
            shown+=("$line")
        fi
    done < <(command buyin __candidates zsh "${(j: :)words[1,CURRENT-1]} ${QIPREFIX}${PREFIX}" 2>/dev/null)

    if (( $#candidates )); then
        compadd -l -d shown -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -- "${candidates[@]}" && return 0
    fi
    [[ $PREFIX == -*=* ]] && compset -P '*='
    case $kind in
        files) _files ;;
        folders) _files -/ ;;
        *) return 1 ;;
    esac
}

# As a function file of zsh it is called; sourced, it registers itself.
if [[ ${funcstack[1]} == _buyin ]]; then
    _buyin "$@"
else
    compdef _buyin buyin
fi
