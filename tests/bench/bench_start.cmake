# First window of the workbench against the smallest Qt Widgets program. Figures count in a Release build on a quiet machine.
if(TARGET lianlu_app)
    add_executable(bench_start_minimal bench_start_minimal.cpp)
    target_link_libraries(bench_start_minimal PRIVATE lianlu_options Qt6::Widgets)
    add_executable(bench_start bench_start.cpp)
    target_link_libraries(bench_start PRIVATE lianlu_options lianlu_app lianlu_translations)
    add_dependencies(bench_start bench_start_minimal lianlu)
    target_compile_definitions(bench_start PRIVATE
        LIANLU_MINIMAL="$<TARGET_FILE:bench_start_minimal>" LIANLU_WORKBENCH="$<TARGET_FILE:lianlu>")
endif()
