# BG/NBD on a million customers and exact Markov on a million paths. By hand in a Release build, with R: bench_insight --peer r
add_executable(bench_insight bench_insight.cpp bench_peer.cpp bench_peer.h)
target_link_libraries(bench_insight PRIVATE lianlu_options lianlu_insight Qt6::Core)
target_compile_definitions(bench_insight PRIVATE LIANLU_INSIGHT_PEER="${CMAKE_CURRENT_SOURCE_DIR}/insight_peer.R")
# A round of few keeps it running.
add_test(NAME bench_insight COMMAND bench_insight --customers 20000 --paths 20000)
set_tests_properties(bench_insight PROPERTIES LABELS slow TIMEOUT 120)
