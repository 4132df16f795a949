/// The Python programs that run answers.
enum CodeHarness {
    /// Calls each function with each input, in order; a test that fails gives an empty line. What the program itself
    /// prints goes nowhere.
    static let once = """
        import json, os, sys
        call = json.load(sys.stdin)
        out = os.fdopen(os.dup(1), 'w')
        os.dup2(os.open('/dev/null', os.O_WRONLY), 1)
        sys.stdin = open('/dev/null')
        scope = {'__name__': 'answer'}
        try:
            exec(compile(open('/program/answer.py').read(), 'answer.py', 'exec'), scope)
        except BaseException as error:
            print(repr(error)[:200], file=sys.stderr)
        for name in call['functions']:
            for one in call['inputs']:
                try:
                    line = json.dumps(scope[name](list(one)))
                except BaseException as error:
                    line = ''
                out.write(line + '\\n')
                out.flush()
        """

    /// A warm interpreter: reads `{"code", "functions", "inputs"}` a line, lets a child of its own run each, and writes
    /// `{"lines", "end"}`. The child has no way to the pipes, cannot fork, and is killed with all that it might have left
    /// before the next line is read. The expected results are never here.
    static let server = """
        import ctypes, json, os, resource, select, signal, sys, time
        import collections, functools, itertools, math, operator, re, string, typing  # answers need not wait for these

        CPU, WALL, OUTPUT = 0.1, 2.0, 262144
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # no other process of the same user may look into this one
        null = os.open('/dev/null', os.O_RDWR)

        def work(code, functions, inputs):
            scope = {'__name__': 'answer'}
            dumps, write, encode = json.dumps, os.write, str.encode
            try:
                exec(compile(code, 'answer.py', 'exec'), scope)
            except BaseException:
                pass
            for name in functions:
                for one in inputs:
                    try:
                        line = dumps(scope[name](list(one)))
                    except BaseException:
                        line = ''
                    data = encode(line + '\\n', 'utf-8', 'replace')
                    while data:
                        data = data[write(3, data):]

        def child(fd, code, functions, inputs):
            for target in (0, 1, 2):
                os.dup2(null, target)
            os.dup2(fd, 3)
            os.closerange(4, 256)
            for kind, most in ((resource.RLIMIT_NPROC, 0), (resource.RLIMIT_AS, 134217728), (resource.RLIMIT_CPU, 2),
                               (resource.RLIMIT_FSIZE, 65536), (resource.RLIMIT_CORE, 0)):
                resource.setrlimit(kind, (most, most))
            work(code, functions, inputs)

        def run(code, functions, inputs):
            ours, theirs = os.pipe()
            pid = os.fork()
            if pid == 0:
                try:
                    child(theirs, code, functions, inputs)
                finally:
                    os._exit(0)
            os.close(theirs)
            clock = (~pid) << 3 | 2  # the processor time of the child
            start, data, end = time.monotonic(), b'', ''
            poll = select.poll()
            poll.register(ours, select.POLLIN)
            while True:
                if poll.poll(5):
                    piece = os.read(ours, 65536)
                    if not piece:
                        break
                    data += piece
                    if len(data) > OUTPUT:
                        end = 'wrote too much'
                        break
                if time.monotonic() - start > WALL:
                    end = 'ran for too long'
                    break
                try:
                    if time.clock_gettime(clock) > CPU:
                        end = 'used up its processor time'
                        break
                except OSError:
                    pass
            os.close(ours)
            try:
                os.kill(-1, signal.SIGKILL)
            except ProcessLookupError:
                pass
            _, status = os.waitpid(pid, 0)
            if not end and os.WIFSIGNALED(status) and os.WTERMSIG(status) != signal.SIGKILL:
                end = 'was ended by signal %d' % os.WTERMSIG(status)
            return {'lines': data.decode('utf-8', 'replace').split('\\n')[:len(functions) * len(inputs)], 'end': end}

        for line in sys.stdin.buffer:
            request = json.loads(line)
            reply = run(request['code'], request['functions'], request['inputs'])
            sys.stdout.write(json.dumps(reply) + '\\n')
            sys.stdout.flush()
        """
}
