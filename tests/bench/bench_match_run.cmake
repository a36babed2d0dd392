# One ID's nightly run on a PostgreSQL of its own. By hand: bench_match_run --persons 200000
add_executable(bench_match_run bench_match_run.cpp)
target_link_libraries(bench_match_run PRIVATE lianlu_options lianlu_server_world)
# A small one keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_match_run COMMAND bench_match_run --persons 2000)
set_tests_properties(bench_match_run PROPERTIES LABELS slow TIMEOUT 120)
