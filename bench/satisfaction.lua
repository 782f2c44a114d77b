-- Answers of citizens: every request is another form, from another network. BENCH_FORMS names a file of lines "path address body".
local lines, position
function init(args)
  lines = {}
  for line in io.lines(os.getenv("BENCH_FORMS")) do
    local path, address, body = line:match("^(%S+) (%S+) (.*)$")
    lines[#lines + 1] = { path, address, body }
  end
  position = 0
end

function request()
  position = position + 1
  local form = lines[position]
  if not form then wrk.thread:stop() return wrk.format("GET", "/healthz") end
  return wrk.format("POST", form[1], {
    ["X-Forwarded-For"] = form[2], ["Content-Type"] = "application/x-www-form-urlencoded",
  }, form[3])
end

function done(summary, latency)
  io.write(string.format("RESULT %d %d %d %f %f %f\n", summary.requests, summary.duration,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
