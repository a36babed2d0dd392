# X-RFM of a whole store beside DuckDB's. By hand, with npm: bench_rfm --customers 1000000 --events 10000000 --peer duckdb
add_executable(bench_rfm bench_rfm.cpp bench_peer.cpp bench_peer.h)
target_link_libraries(bench_rfm PRIVATE lianlu_options lianlu_actions Qt6::Core Qt6::Test)
target_compile_definitions(bench_rfm PRIVATE LIANLU_DUCKDB="${CMAKE_CURRENT_SOURCE_DIR}/duckdb")
# A small one without a peer keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_rfm COMMAND bench_rfm --customers 5000 --events 50000 --rounds 1)
set_tests_properties(bench_rfm PROPERTIES LABELS slow TIMEOUT 120)
