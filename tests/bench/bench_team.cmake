# A team's figures over a large store. By hand: bench_team --n 100000
add_executable(bench_team bench_team.cpp)
target_link_libraries(bench_team PRIVATE lianlu_options lianlu_actions Qt6::Core Qt6::Test)
add_test(NAME bench_team COMMAND bench_team --n 3000 --rounds 3)
set_tests_properties(bench_team PROPERTIES LABELS slow TIMEOUT 120)
