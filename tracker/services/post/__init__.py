"""The post: handing a message to a mail server, or putting it into a folder where there is none."""
