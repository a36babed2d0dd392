# One ID: new records against stored ones. By hand: bench_resolve --stored 10000000 --new 1000000
add_executable(bench_resolve bench_resolve.cpp)
target_link_libraries(bench_resolve PRIVATE lianlu_options lianlu_insight)
