# A device's downloads beside PouchDB's. By hand, with npm: bench_sync --rows 20000 --rounds 3 --peer pouchdb
add_executable(bench_sync bench_sync.cpp bench_peer.cpp bench_peer.h bench_server_world.cpp bench_server_world.h)
target_link_libraries(bench_sync PRIVATE lianlu_options lianlu_server_world lianlu_test_support lianlu_sync)
target_compile_definitions(bench_sync PRIVATE LIANLU_POUCHDB="${CMAKE_CURRENT_SOURCE_DIR}/pouchdb")
# A small one without a peer keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_sync COMMAND bench_sync --rows 500 --rounds 1)
set_tests_properties(bench_sync PROPERTIES LABELS slow TIMEOUT 120)
