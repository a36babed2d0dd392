# Rows a second of open ingest beside COPY of the very rows it leaves, into the same tables.
add_executable(bench_ingest bench_ingest.cpp)
target_link_libraries(bench_ingest PRIVATE lianlu_options lianlu_server_world)
# One short round keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_ingest COMMAND bench_ingest 1 200)
set_tests_properties(bench_ingest PROPERTIES LABELS slow TIMEOUT 120)
