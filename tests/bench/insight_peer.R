# The same customers and paths in R: BTYD's BG/NBD and ChannelAttribution's Markov model, which is simulated. usage: Rscript insight_peer.R FOLDER
# (customers.csv and paths.csv of bench_insight --write). Both from CRAN or their repositories; what is not installed is told and passed over.
folder <- commandArgs(TRUE)[1]
timed <- function(step, work) {
    result <- NULL
    took <- system.time(result <- work())[["elapsed"]]
    cat(sprintf("%-44s %8.2f\n", step, took))
    result
}
have <- function(name) {
    there <- suppressWarnings(suppressPackageStartupMessages(requireNamespace(name, quietly = TRUE)))
    if (!there) cat(sprintf("%-44s %8s\n", name, "absent"))
    there
}
if (have("BTYD")) {
    pasts <- read.csv(file.path(folder, "customers.csv"))
    # The package's own fit with its own start; a row a customer, as its reference says to call it.
    rows <- as.matrix(data.frame(x = pasts$x, t.x = pasts$t_x, T.cal = pasts$T))[rep(seq_len(nrow(pasts)), pasts$customers), ]
    fit <- timed("BG/NBD fitted (BTYD)", function() BTYD::bgnbd.EstimateParameters(rows))
    cat(sprintf("  r %.4f alpha %.4f a %.4f b %.4f\n", fit[1], fit[2], fit[3], fit[4]))
}
if (have("ChannelAttribution")) {
    paths <- read.csv(file.path(folder, "paths.csv"))
    for (order in 1:3) {
        step <- sprintf("Markov of order %d, 12 channels, simulated", order)
        result <- timed(step, function() {
            invisible(capture.output(found <- ChannelAttribution::markov_model(paths, "path", "conversions", "value", var_null = "nulls", order = order, seed = 1, ncore = 1, verbose = FALSE)))
            found
        })
        first <- result[result$channel_name == "c0", ]
        cat(sprintf("  c0: conversions %.1f\n", first[[2]]))
    }
}
