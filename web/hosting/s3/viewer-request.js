// A CloudFront function for viewer requests. S3 knows no folders: a page's
// address leads to its index.html, and one without its slash is redirected.
// A name with a dot in its last part is a file.
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (uri.endsWith("/")) {
    request.uri = uri + "index.html";
    return request;
  }
  if (uri.slice(uri.lastIndexOf("/") + 1).indexOf(".") >= 0) return request;
  var parts = [];
  for (var name in request.querystring) {
    var q = request.querystring[name];
    var values = q.multiValue || [q];
    for (var i = 0; i < values.length; i++) parts.push(name + "=" + values[i].value);
  }
  return {
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: { location: { value: uri + "/" + (parts.length ? "?" + parts.join("&") : "") } },
  };
}
