# How long a backup takes, and what it does to those who write meanwhile.
add_executable(bench_backup bench_backup.cpp)
target_link_libraries(bench_backup PRIVATE lianlu_options lianlu_store Qt6::Test)
# A small one keeps it running; figures come from calling it by hand in a Release build.
add_test(NAME bench_backup COMMAND bench_backup 5)
set_tests_properties(bench_backup PROPERTIES LABELS slow TIMEOUT 120)
