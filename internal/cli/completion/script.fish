# fish completion for buyin                                -*- shell-script -*-
#
# buyin is given the line as text. fish quotes what it inserts. Nothing is
# evaluated.

# __buyin_complete sets __buyin_candidates, and returns false if files are to be
# completed instead.
function __buyin_complete
    set -l lines (command buyin __candidates fish (commandline -pc | string collect) 2>/dev/null)
    set -g __buyin_candidates $lines[2..-1]
    test (count $__buyin_candidates) -gt 0; or not contains -- "$lines[1]" files folders
end

complete -c buyin -e
complete -c buyin -n __buyin_complete -f -a '$__buyin_candidates'
