# Pushes and pulls of many devices at once beside pgbench and bare reads. By hand: bench_server --seconds 5
add_executable(bench_server bench_server.cpp bench_server_pgbench.cpp bench_server_pgbench.h bench_server_world.cpp bench_server_world.h)
target_link_libraries(bench_server PRIVATE lianlu_options lianlu_server_world lianlu_sync)
# A short round keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_server COMMAND bench_server --seconds 1 --clients 1,2)
set_tests_properties(bench_server PROPERTIES LABELS slow TIMEOUT 120)
