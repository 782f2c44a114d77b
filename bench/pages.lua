-- Pages of signed-in recorders, compressed. BENCH_PAGES names a file of lines "path cookie".
local pages = {}
function init(args)
  for line in io.lines(os.getenv("BENCH_PAGES")) do
    local path, cookie = line:match("^(%S+) (%S+)$")
    pages[#pages + 1] = { path, cookie }
  end
  math.randomseed(os.time())
end

function request()
  local page = pages[math.random(#pages)]
  return wrk.format("GET", page[1], { ["Cookie"] = page[2], ["Accept-Encoding"] = "gzip" })
end

function done(summary, latency)
  io.write(string.format("RESULT %d %d %d %f %f %f\n", summary.requests, summary.duration,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
